export type ContentColor = {
  /** `#rrggbb`, lower case. */
  readonly hex: string
  /** From 0 to 1, opacity of all around it included; absent when it is 1. */
  readonly alpha?: number
}

export type ContentGradient = {
  /** As CSS: 0 goes to the top, 90 to the right. */
  readonly degrees: number
  /** At least two; `at` from 0 to 1, never falling. */
  readonly stops: readonly { readonly color: ContentColor; readonly at: number }[]
}

export type ContentLine = {
  readonly width: number
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double'
  readonly color: ContentColor
}

export type ContentShadow = {
  readonly color: ContentColor
  readonly dx: number
  readonly dy: number
  readonly blur: number
}

/**
 * The item is turned. Its places are those before it was; all that turns together turned about `from`, which then came to lie at `to`.
 */
export type ContentTurn = {
  /** Clockwise. */
  readonly degrees: number
  readonly from: Point
  readonly to: Point
}

export type Point = { readonly x: number; readonly y: number }

/** What a box may look like. Absent is what it does not have. */
export type BoxLook = {
  readonly fill?: ContentColor
  readonly gradient?: ContentGradient
  /** All around; sides that differ are boxes of their own. It lies inside of the rectangle, as in CSS. */
  readonly line?: ContentLine
  /** 0 for sharp corners. */
  readonly radius: number
  /** Of corners that differ, from the upper left, clockwise; then `radius` is 0. */
  readonly radii?: readonly [number, number, number, number]
  /** Corners of what is filled, from the upper left, as parts of width and height; absent for the whole rectangle. */
  readonly corners?: readonly (readonly [x: number, y: number])[]
  readonly shadow?: ContentShadow
}
