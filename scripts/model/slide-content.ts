import type { PixelSize } from './asset.ts'
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
  readonly shadow?: ContentShadow
}

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

/** As the author wrote it: `#3` and `#id` lead to slides. */
export type ContentLink = { readonly href: string; readonly title?: string }

/** One block of text: a heading, a paragraph, the first or a further part of a list item. Never empty. */
export type ContentParagraph = {
  readonly kind: 'paragraph'
  /** Equal for what follows one another in one container: may share a text box. Starts with `main` in the flow of the slide. */
  readonly flow: string
  readonly runs: readonly ContentRun[]
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly rightToLeft?: true
  /** Of the block that holds it, without padding; `x` and `width` bound its lines. */
  readonly rectangle: Rectangle
  /** From the left of the first letter to the right of the last, over all lines. */
  readonly ink: { readonly left: number; readonly right: number }
  /** How many there are on the slide. */
  readonly lines: number
  /** Width of the widest line: a box must not be narrower. */
  readonly least: number
  /** A box of this width or more would take a word of the next line up; absent where no line was broken for want of room. */
  readonly most?: number
  /** From baseline to baseline; of a single line, its height. */
  readonly pitch: number
  readonly firstBaseline: number
  readonly lastBaseline: number
  /** Font size of the largest text of the first line, and what it takes above and below the baseline, for each pixel of it. */
  readonly size: number
  readonly ascent: number
  readonly descent: number
  /** Scaled to fit its line, which must not be broken. */
  readonly fitted?: true
  /** 1 to 6. */
  readonly heading?: number
  readonly role?: 'header' | 'footer' | 'page-number'
  readonly list?: ListPlace
  /** At which click it appears, from 1 (`data-marpit-fragment`). */
  readonly fragment?: number
  readonly turn?: ContentTurn
}

export type ListPlace = {
  /** Which list of the slide; nested ones belong to it. */
  readonly list: number
  /** 0 is the outermost. */
  readonly level: number
  /** Left edge of the outermost list. */
  readonly left: number
  /** Absent for further parts of an item, and where the style shows no marker. */
  readonly bullet?: ContentBullet
}

export type ContentBullet = (
  | { readonly kind: 'character'; readonly text: string }
  /** Drawn by the browser: `width` of its ink, `gap` from the left of the ink to the text. */
  | { readonly kind: 'disc' | 'circle' | 'square'; readonly width: number; readonly gap: number }
  | { readonly kind: 'number'; readonly style: NumberStyle; readonly value: number }
) & {
  readonly color: ContentColor
  readonly size: number
  /** Width of the marker with what is between it and the text; 0 for those that are drawn. */
  readonly advance: number
}

export type NumberStyle = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'

export type ContentRun = TextRun | { readonly kind: 'break'; readonly size: number; readonly font: number }

export type TextRun = {
  readonly kind: 'text'
  /** As in the source: white space is collapsed as it is drawn, letters are not changed. */
  readonly text: string
  /** Index into `DeckContent.fonts`. */
  readonly font: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly color: ContentColor
  readonly underline?: true
  readonly strike?: true
  readonly link?: ContentLink
  /** Added behind each letter (`letter-spacing`); absent when it is 0. */
  readonly tracking?: number
  /**
   * Added behind its last letter: padding of inline code. A run of one no-break space with this keeps the place of a picture
   * in the line, which is an item of its own.
   */
  readonly extra?: number
  readonly caps?: 'all' | 'small'
  readonly raise?: 'super' | 'sub'
  readonly highlight?: ContentColor
  /** BCP 47; absent where it is that of the slide. */
  readonly lang?: string
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
  /** Absolute address of the video that plays there. */
  readonly video?: string
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
