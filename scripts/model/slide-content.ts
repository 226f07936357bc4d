import type { PixelSize } from './asset.ts'
import type {
  BoxLook,
  ContentColor,
  ContentGradient,
  ContentLine,
  ContentShadow,
  ContentTurn,
} from './content-look.ts'
import type { ContentLink, ContentParagraph } from './content-text.ts'
import type { Rectangle } from './layout-snapshot.ts'

/**
 * What stands on the slides of a deck, as a program for presentations could hold it. All lengths are CSS pixels of the
 * slide, from its upper left corner, after all scaling; colours are sRGB. Presenter notes are in `RenderedDeck`.
 */
export type DeckContent = {
  readonly width: number
  readonly height: number
  readonly slides: readonly SlideContent[]
  /** What `ContentRun.font` counts through. */
  readonly fonts: readonly ContentFont[]
}

/** One font as a style asks for it: families, weight and slant. */
export type ContentFont = {
  /** As the style says: `"Helvetica Neue", Arial, sans-serif`. */
  readonly asked: string
  /** 400 is regular. */
  readonly weight: number
  /** From 600 on. */
  readonly bold: boolean
  readonly italic: boolean
  /** The families that really drew it, the most used first; empty where the browser did not say. */
  readonly drawn: readonly DrawnFamily[]
  /** Above and below the baseline, for each pixel of font size. */
  readonly ascent: number
  readonly descent: number
}

export type DrawnFamily = {
  /** As the file of the font says: `Liberation Sans`. */
  readonly name: string
  /** PostScript name of the file, which says its weight: `LiberationSans-Bold`; absent where the browser does not say. */
  readonly face?: string
  readonly glyphs: number
  /** Came with the theme or the engine: nobody else need have it. */
  readonly web: boolean
}

export type SlideContent = {
  /** From 1. */
  readonly number: number
  /** Of its section: `lead`, `invert`. */
  readonly classes: readonly string[]
  /** BCP 47; absent where the section does not say. */
  readonly lang?: string
  /** The `id` of its section, which links to `#id` lead to. */
  readonly id?: string
  readonly ground: SlideGround
  /** Where its text may stand, between the paddings of its section. */
  readonly inner: { readonly left: number; readonly right: number }
  /** From the back to the front, which is also the order of reading. */
  readonly items: readonly ContentItem[]
}

/** What fills the whole slide. Pictures of `![bg]` are items. At most one of `gradient`, `picture` and `raster`. */
export type SlideGround = {
  /** Absent where the slide has none: the page below is white. */
  readonly color?: ContentColor
  readonly gradient?: ContentGradient
  readonly picture?: GroundPicture
  /** Cannot be told: a picture of it, without anything on it. */
  readonly raster?: RasterSource
}

export type GroundPicture = {
  /** Absolute. */
  readonly url: string
  /** Absent where all of it is seen. */
  readonly crop?: Crop
}

export type ContentItem =
  | ContentParagraph
  | ContentBox
  | ContentPicture
  | ContentTable
  | ContentCode
  | ContentRaster

/** A background, a border or a rule. */
export type ContentBox = BoxLook & {
  readonly kind: 'box'
  readonly rectangle: Rectangle
  /** Of what it belongs to: `blockquote`, `div left border`, `badge`. */
  readonly name: string
  readonly turn?: ContentTurn
}

export type ContentPicture = {
  readonly kind: 'picture'
  /** What is seen of it. */
  readonly rectangle: Rectangle
  /** Absolute. */
  readonly url: string
  /** `''` where the author gave none: decoration. */
  readonly alt: string
  /** Of the file, in its own pixels; absent where nobody knows. */
  readonly natural?: PixelSize
  /** Absent where all of it is seen. */
  readonly crop?: Crop
  readonly radius: number
  /** Absent when it is 1. */
  readonly opacity?: number
  readonly shadow?: ContentShadow
  readonly link?: ContentLink
  /** A background of Marpit: `![bg]`. */
  readonly background?: true
  readonly fragment?: number
  readonly turn?: ContentTurn
}

/** How much is cut off at each side, as shares of the whole picture: from 0 to 1. */
export type Crop = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type ContentTable = {
  readonly kind: 'table'
  readonly rectangle: Rectangle
  /** Widths. */
  readonly columns: readonly number[]
  readonly rows: readonly { readonly height: number; readonly cells: readonly ContentCell[] }[]
  /** Its first row is a `<thead>`. */
  readonly header: boolean
  readonly fragment?: number
}

/** One for each column. `covered`: by a cell on the left (`across`) or above (`down`) that spans it. */
export type ContentCell =
  | { readonly kind: 'covered'; readonly across: boolean; readonly down: boolean }
  | {
      readonly kind: 'cell'
      readonly paragraphs: readonly ContentParagraph[]
      readonly rectangle: Rectangle
      readonly fill?: ContentColor
      readonly borders: { readonly [Side in 'left' | 'top' | 'right' | 'bottom']?: ContentLine }
      readonly padding: { readonly [Side in 'left' | 'top' | 'right' | 'bottom']: number }
      /** Both from 1. */
      readonly columnSpan: number
      readonly rowSpan: number
    }

/** A block of code: its lines are parted by breaks, and none may be broken. */
export type ContentCode = BoxLook & {
  readonly kind: 'code'
  readonly rectangle: Rectangle
  readonly text: ContentParagraph
  readonly turn?: ContentTurn
}

/** What cannot be told in any other way: a picture of this element only. */
export type ContentRaster = {
  readonly kind: 'raster'
  readonly source: RasterSource
  /** Of the picture: what is drawn beyond the box of the element is in it. */
  readonly rectangle: Rectangle
  /** All that can be read in it, or its alternative text; `''` for decoration. */
  readonly alt: string
  /** Why: `svg`, `math`, `filter`. A word or two, for the author. */
  readonly reason: string
  /** A document of its own that shows the same, where it is a drawing that stands for itself, at `rectangle`. */
  readonly svg?: string
  /** Absolute address of the video or the sound that plays there. */
  readonly plays?: string
  readonly link?: ContentLink
  readonly fragment?: number
}

/** What is pictured, as `ScreenshotOptions.only` takes it. */
export type RasterSource = {
  /** Number of the element among all of all slides, in document order. */
  readonly element: number
  /** `alone`: its own background and border, without anything inside. */
  readonly part: 'whole' | 'alone' | 'before' | 'after'
}
