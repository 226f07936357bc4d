import type { RawRectangle } from '../raw-page.ts'

/** Everything that the page says of its slides, before any judgement. Plain data: it crosses the border to the browser as JSON. */
export type DrawnPage = {
  readonly width: number
  readonly height: number
  /** What `DrawnElement.style` counts through: most elements look like another one. */
  readonly styles: readonly DrawnStyle[]
  readonly slides: readonly DrawnSlide[]
}

/** Computed values. Every colour in them is `#rrggbbaa`. */
export type DrawnStyle = { readonly [Property in StyleProperty]: string }

export type DrawnSlide = {
  /** The sections, from the back to the front: with `![bg]`, Marpit makes three of one. */
  readonly layers: readonly DrawnElement[]
}

export type DrawnNode = DrawnElement | DrawnText

export type DrawnElement = {
  /** Lower case: `h1`, whatever the custom element is called. */
  readonly tag: string
  /** Number of the element among all of all slides, in document order. Of a pseudo-element, that of its host. */
  readonly number: number
  /** A pseudo-element; what it shows is its only child. */
  readonly pseudo?: 'before' | 'after'
  readonly style: number
  /** Of the border box, with all scaling, before it is turned. */
  readonly rectangle: RawRectangle
  /** All that it draws, where that is more than its box: formulas are higher than the line that they stand in. */
  readonly reach?: RawRectangle
  /** Pixels of the slide for each pixel that its style speaks of. */
  readonly scale: number
  /** Scaled to fit its place (`<!-- fit -->`, long code): its lines are not broken. */
  readonly fitted?: true
  readonly attributes: Readonly<Record<string, string>>
  /** Of an `<img>` that has loaded: absolute address, size in its own pixels. */
  readonly picture?: { readonly url: string; readonly width: number; readonly height: number }
  /** Absolute address of what a `<video>` or `<audio>` plays; `''` where it has none. */
  readonly plays?: string
  /** Colour, font size and content of the marker of a list item. */
  readonly marker?: { readonly color: string; readonly size: string; readonly content: string }
  readonly turn?: {
    readonly degrees: number
    /** Bounds as it is seen. */
    readonly bounds: RawRectangle
  }
  /** What an element that is shown as a picture says in words. */
  readonly alt?: string
  /** Absent children are not drawn. */
  readonly children: readonly DrawnNode[]
}

export type DrawnText = {
  /** As in the document. */
  readonly text: string
  /** Where its words lie: offsets into `text` (the second one exclusive), then the rectangle. More than one for a broken word. */
  readonly words: readonly DrawnWord[]
}

export type DrawnWord = readonly [from: number, to: number, ...rectangle: RawRectangle]

export type StyleProperty = (typeof STYLE_PROPERTIES)[number]

/** What is asked of every element. Shorthands are asked for where their parts never differ in what we can express. */
export const STYLE_PROPERTIES = [
  'display',
  'visibility',
  'opacity',
  'position',
  'z-index',
  'float',
  'direction',
  'color',
  '-webkit-text-fill-color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-caps',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-decoration-line',
  'text-decoration-style',
  'text-decoration-color',
  'text-transform',
  'text-indent',
  'vertical-align',
  'white-space-collapse',
  'tab-size',
  'list-style-type',
  'background-color',
  'background-image',
  'background-size',
  'background-position',
  'background-repeat',
  'background-clip',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'border-top-style',
  'border-right-style',
  'border-bottom-style',
  'border-left-style',
  'border-top-color',
  'border-right-color',
  'border-bottom-color',
  'border-left-color',
  'border-top-left-radius',
  'border-top-right-radius',
  'border-bottom-right-radius',
  'border-bottom-left-radius',
  'outline-width',
  'outline-style',
  'outline-color',
  'outline-offset',
  'border-collapse',
  'border-image-source',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin-left',
  'margin-right',
  'box-shadow',
  'text-shadow',
  'filter',
  'backdrop-filter',
  'clip-path',
  'overflow-x',
  'mask-image',
  'mix-blend-mode',
  'isolation',
  'contain',
  'will-change',
  'writing-mode',
  'transform',
  'translate',
  'rotate',
  'scale',
  'column-count',
  'column-width',
  'column-gap',
  'column-span',
  'column-rule-width',
  'column-rule-style',
  'column-rule-color',
  'object-fit',
  'object-position',
] as const
