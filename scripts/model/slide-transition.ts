/** How one slide gives way to the next (`transition: fade 1s`). */
export type SlideTransition = {
  /** As Marp CLI calls it, or a theme that brings its own. */
  readonly name: string
  /** Absent where the deck does not say. */
  readonly milliseconds?: number
}
