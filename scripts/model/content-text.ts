import type { ContentColor, ContentGradient, ContentShadow, ContentTurn } from './content-look.ts'
import type { Rectangle } from './layout-snapshot.ts'

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
  /** How many there are on the slide. */
  readonly lines: number
  /** How far the first line begins behind the others, or before them if below 0; absent where it does not, and where there is but one. */
  readonly indent?: number
  /** Width of the widest line, with its indent: a box must not be narrower. */
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
  /** Where the outermost list begins: its left edge, or the right one where its text is read from right to left. */
  readonly start: number
  /** Absent for further parts of an item, and where the style shows no marker. */
  readonly bullet?: ContentBullet
}

export type ContentBullet = (
  | { readonly kind: 'character'; readonly text: string }
  /** Drawn by the browser: `width` of its ink, `gap` from there to the text. */
  | { readonly kind: 'disc' | 'circle' | 'square'; readonly width: number; readonly gap: number }
  | { readonly kind: 'number'; readonly style: NumberStyle; readonly value: number }
) & {
  readonly color: ContentColor
  readonly size: number
  /** Width of the marker with what is between it and the text; 0 for those that are drawn. */
  readonly advance: number
}

export type NumberStyle =
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman'
  | 'devanagari'
  | 'thai'
  | 'hebrew'
  /** Chinese and Japanese: 一, 二, 三. */
  | 'ideographic'

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
  /** What its letters show, from one end of what is set in it to the other; `color` is the middle of it. */
  readonly gradient?: ContentGradient
  readonly shadow?: ContentShadow
  readonly underline?: true
  /** Absent where the line is a plain one of the colour of the text. */
  readonly underlineLook?: UnderlineLook
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

export type UnderlineLook = {
  readonly style: 'solid' | 'wavy' | 'dotted' | 'dashed' | 'double'
  /** Absent where it is that of the text. */
  readonly color?: ContentColor
}

/** As the author wrote it: `#3` and `#id` lead to slides. */
export type ContentLink = { readonly href: string; readonly title?: string }
