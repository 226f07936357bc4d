/** All places where a page shows files of pixels. Plain data: it crosses the border to the browser as JSON. */
export type RawPictures = {
  /** How many elements there are in all slides. Where it is another number, numbers of elements mean nothing. */
  readonly elements: number
  /** In document order. */
  readonly uses: readonly RawPicture[]
}

export type RawPicture = {
  /** From 0. */
  readonly slide: number
  /** Number of the element among all of all slides, in document order. */
  readonly element: number
  /** Absolute. */
  readonly url: string
  /** Of the box that it fills, in CSS pixels of the slide. */
  readonly width: number
  readonly height: number
  /** How it fills the box: a value of `object-fit` or of one layer of `background-size`. */
  readonly fit: string
  /** Where in the box, as computed: `50% 50%`. Absent where a cut-out could not take its place: several layers, borders. */
  readonly position?: string
  /** As `ShownPicture.coarse`. */
  readonly coarse?: true
}
