/** Something on a slide that is only a picture of itself in a presentation that can be edited. */
export type Rasterized = {
  /** From 1. */
  readonly slide: number
  /** `svg`, `math`, `filter`, …: a word or two. */
  readonly reason: string
  /** What can be read in it, or its alternative text; `''` for decoration. */
  readonly text: string
}
