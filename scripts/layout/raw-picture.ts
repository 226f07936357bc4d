/** Where a page shows a file of pixels. Plain data: it crosses the border to the browser as JSON. */
export type RawPicture = {
  /** From 0. */
  readonly slide: number
  /** Absolute. */
  readonly url: string
  /** Of the box that it fills, in CSS pixels of the slide. */
  readonly width: number
  readonly height: number
  /** How it fills the box: a value of `object-fit` or of one layer of `background-size`. */
  readonly fit: string
}
