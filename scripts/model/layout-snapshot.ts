/** In CSS pixels of the slide, from its upper left corner. May lie outside of the slide. */
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A run of text drawn in one style, on one line. */
export type LayoutRun = {
  readonly text: string
  readonly rectangle: Rectangle
  /** In CSS pixels of the slide, after auto-scaling. */
  readonly fontSize: number
  /** First family that the style asks for. */
  readonly fontFamily: string
  readonly bold: boolean
  readonly italic: boolean
  /** `#rrggbb`. */
  readonly color: string
}

/** What a reader takes for one piece: a heading, a paragraph, a list item, a table cell, a picture. */
export type LayoutBox = {
  readonly kind:
    | 'heading'
    | 'paragraph'
    | 'item'
    | 'cell'
    | 'quote'
    | 'code'
    | 'picture'
    | 'background'
    | 'other'
  readonly rectangle: Rectangle
  /** 1 to 6 for headings; absent otherwise. */
  readonly level?: number
  /** Alternative text of a picture; `''` when there is none. */
  readonly alt?: string
  readonly runs: readonly LayoutRun[]
}

export type LayoutLink = { readonly rectangle: Rectangle; readonly href: string; readonly text: string }

/** Where on its slide something is read: behind so many of its `words`, or in a part that stands elsewhere in the Markdown. */
export type LayoutPlace = { readonly at: number } | { readonly part: 'header' | 'footer' | 'page number' }

/** Content that is cut off by the slide or by an element of it. */
export type LayoutOverflow = {
  /** As a selector that a person recognises: `ul`, `pre`, `table`. */
  readonly element: string
  readonly side: 'top' | 'right' | 'bottom' | 'left'
  /** How far beyond, in CSS pixels of the slide. */
  readonly pixels: number
  /** First words of what is cut. */
  readonly text: string
  readonly place?: LayoutPlace
}

/** The smallest text of a kind of element on a slide, where that is not large anyway. */
export type LayoutSmallText = {
  /** As a selector that a person recognises. */
  readonly element: string
  /** In CSS pixels of the slide, after all scaling. */
  readonly size: number
  /** Its first words. */
  readonly text: string
  readonly place?: LayoutPlace
}

/** Letters that are drawn on other letters. */
export type LayoutOverlap = {
  /** What lies above, as a selector that a person recognises. */
  readonly element: string
  /** Its first words there. */
  readonly text: string
  readonly over: { readonly element: string; readonly text: string }
  /** Of the largest area that both of them cover, in CSS pixels of the slide. */
  readonly width: number
  readonly height: number
  readonly place?: LayoutPlace
}

/** Words that differ too little from what is behind them: the worst of a block. */
export type LayoutContrast = {
  /** Which block of the slide. */
  readonly block: number
  /** Its first words there. */
  readonly text: string
  /** Of luminances, as WCAG 2 counts it: from 1 to 21. */
  readonly ratio: number
  /** What would be enough for letters of this size. */
  readonly wanted: number
  readonly place?: LayoutPlace
}

/** A line whose ground cannot be computed: it has to be looked at. */
export type LineOnPicture = {
  readonly block: number
  readonly text: string
  /** Where its capitals are. */
  readonly band: Rectangle
  /** `#rrggbb`. */
  readonly color: string
  /** From 0 to 1. */
  readonly alpha: number
  readonly wanted: number
  readonly place?: LayoutPlace
}

/** A block that does not stand in one column. */
export type LayoutCutBlock = {
  /** `table`, `pre`, `ul`, `ol`, `li`. */
  readonly element: string
  /** Its first words. */
  readonly text: string
  readonly place?: LayoutPlace
}

export type SlideLayout = {
  readonly number: number
  readonly title?: string
  /** All text in reading order, blocks separated by line feeds. */
  readonly text: string
  readonly boxes: readonly LayoutBox[]
  readonly links: readonly LayoutLink[]
  readonly overflows: readonly LayoutOverflow[]
  readonly smallTexts: readonly LayoutSmallText[]
  readonly overlaps: readonly LayoutOverlap[]
  /** What is placed freely outside of the slide; `pixels` from its edge to the far end. */
  readonly strays: readonly LayoutOverflow[]
  readonly cutBlocks: readonly LayoutCutBlock[]
  /** Absent where all text differs enough from its ground. */
  readonly lowContrasts?: readonly LayoutContrast[]
  /** Absent where there is none, and once they were looked at. */
  readonly onPictures?: readonly LineOnPicture[]
  /** Characters that no font of the page could draw. */
  readonly missingGlyphs: readonly string[]
  /** Where each of them is read first. */
  readonly missingPlaces?: readonly LayoutPlace[]
  /** All words and pictures in the order in which they are read. Absent where nothing was found that has a place among them. */
  readonly words?: readonly string[]
}

/** A picture of the project that is made of pixels, in one place of a deck. */
export type ShownPicture = {
  /** As `Asset.path`. */
  readonly path: string
  /** From 1. */
  readonly slide: number
  /** CSS pixels of the slide for each pixel of the file: above 1, it is enlarged. */
  readonly scale: number
  /** Its style shows single pixels, or blurs them all: `image-rendering: pixelated`, `filter: blur()`. */
  readonly coarse?: true
}

/** A style asks for fonts of which none is there. */
export type MissingFont = {
  /** As named by the style, without generic ones and without those that machines come with. */
  readonly families: readonly string[]
  /** The first generic family among them: what may take their place. Absent where there is none. */
  readonly kind?: string
  /** The family that took their place. */
  readonly drawn: string
  /** The first slide that shows it, from 1. */
  readonly slide: number
}

/** Fonts that no `@font-face` declares, and an element that is drawn in one of them, or in another font. */
export type DoubtfulFont = Omit<MissingFont, 'drawn'> & {
  /** Number among all elements of all slides. */
  readonly element: number
}

/** What the browser made of a deck, as plain data. */
export type LayoutSnapshot = {
  readonly width: number
  readonly height: number
  readonly slides: readonly SlideLayout[]
  /** Absent where all are there. */
  readonly missingFonts?: readonly MissingFont[]
  /** Absent where there are none, and once they were asked for. */
  readonly doubtfulFonts?: readonly DoubtfulFont[]
}
