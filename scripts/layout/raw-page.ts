/** `[x, y, width, height]` in CSS pixels of the slide. Short, because a deck has thousands of them. */
export type RawRectangle = readonly [number, number, number, number]

/** What the reading script saw, before any judgement. Plain data: it crosses the border to the browser as JSON. */
export type RawPage = {
  readonly width: number
  readonly height: number
  readonly slides: readonly RawSlide[]
}

export type RawSlide = {
  /** In document order: a parent comes before its children. */
  readonly elements: readonly RawElement[]
  readonly texts: readonly RawText[]
  readonly links: readonly RawLink[]
}

export type RawElement = {
  /** Index of the parent; -1 for the section of a layer. */
  readonly parent: number
  /** Lower case: `h1`, whatever the custom element is called. `section::after` for the page number. */
  readonly tag: string
  readonly classes: readonly string[]
  readonly layer: 'content' | 'background'
  /** Of the border box. */
  readonly rectangle: RawRectangle
  /** Without borders, where it cuts off what is inside of it; absent when it cuts nothing. */
  readonly clip?: {
    readonly rectangle: RawRectangle
    readonly x: boolean
    readonly y: boolean
    /** What is cut off can be scrolled to, on a screen. */
    readonly scrolls?: boolean
  }
  /** Taken out of the flow: `position: absolute` or `fixed`. */
  readonly positioned: boolean
  /** Cannot be seen, though it has a place. */
  /** Rotated or skewed: its rectangle is larger than what it draws. */
  readonly turned?: true
  /** Painted above the flow: its `z-index`, 0 where that is `auto`. */
  readonly z?: number
  /** What lies below its background cannot be seen. Only told above the flow. */
  readonly ground?: true
  readonly hidden: boolean
  /** Its own; absent when it is 1. */
  readonly opacity?: number
  /** Drawn as one picture, whatever is inside. */
  readonly picture: boolean
  readonly alt?: string
  /** Of a picture: how many texts of the slide come before it. */
  readonly textsBefore?: number
  /** Text is shown as it is in the source, line by line. */
  readonly preformatted: boolean
  /** Its content flows through columns. */
  readonly columns?: true
  /** Absent where it paints nothing but its text. */
  readonly paint?: RawPaint
}

/** What an element paints besides its text, and what becomes of that. What is absent is not there. */
export type RawPaint = {
  /** Its background, `#rrggbb`, and how opaque it is, from 0 to 1. */
  readonly background?: readonly [color: string, alpha: number]
  /** Every colour of its gradients: all that they paint lies between these. */
  readonly gradient?: readonly (readonly [color: string, alpha: number])[]
  /** Its ground cannot be computed: pictures, an inner shadow, what looks through to something else. */
  readonly image?: true
  /** How far its outer shadows reach, in CSS pixels. */
  readonly shadow?: number
  /** What `::before` and `::after` paint, from its upper left corner. */
  readonly marks?: readonly RawRectangle[]
  /** Of a shape in a drawing: what it is filled with, and how opaque that is. */
  readonly fill?: readonly [color: string, alpha: number]
  /** Of a part of a drawing: its colour is that of the theme, not one that the author has chosen. */
  readonly themed?: true
  /** The author has chosen the colour of its letters, in its `style`. */
  readonly tinted?: true
  /** The colours of the shadows of its own letters. */
  readonly halo?: readonly (readonly [color: string, alpha: number])[]
  /** Its own letters are not just drawn in their colour: an outline, another fill. */
  readonly ink?: 'other'
  /** Nothing is to be said about the letters in it: it is filtered, masked or blended, decoration, or switched off. */
  readonly unjudged?: true
}

/** One line (or a part of it) of one text node; without a rectangle it is white space or a forced line break. */
export type RawText = {
  /** Index of the element that holds it. */
  readonly element: number
  readonly text: string
  readonly rectangle?: RawRectangle
  /** Absent for white space. */
  readonly style?: RawStyle
}

export type RawStyle = {
  /** As drawn, after all scaling. */
  readonly size: number
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  /** `#rrggbb`. */
  readonly color: string
  /** Of the colour, from 0 to 1; absent when it is 1. */
  readonly alpha?: number
  /** For a canvas: style, weight, a fixed size and the families. */
  readonly font: string
}

export type RawLink = { readonly href: string; readonly text: string; readonly rectangle: RawRectangle }
