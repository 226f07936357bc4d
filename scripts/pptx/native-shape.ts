import type { BoxLook, ContentLine } from '../model/content-look.ts'
import type { ContentBullet, ContentRun } from '../model/content-text.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { ContentBox, ContentPicture, ContentRaster } from '../model/slide-content.ts'

/**
 * What a slide of a native presentation is made of. All lengths are CSS pixels of the slide; places are those before the shape is
 * turned about its own centre, as in OOXML.
 */
export type NativeShape =
  | TextShape
  | CodeShape
  | TableShape
  | Turned<ContentBox | ContentPicture>
  | ContentRaster

export type Turned<T> = T extends unknown ? Omit<T, 'turn'> & { readonly degrees?: number } : never

/** A text box without any insets, its text at the top. */
export type TextShape = {
  readonly kind: 'text'
  /** The placeholder that it fills; absent for a plain text box. At most one `title` and one `body` on a slide. */
  readonly role?: 'title' | 'body' | 'header' | 'footer' | 'page-number'
  readonly rectangle: Rectangle
  /** Whether lines may be broken. */
  readonly wraps: boolean
  /** Clockwise; absent when it is 0. */
  readonly degrees?: number
  readonly paragraphs: readonly TextParagraph[]
}

export type TextParagraph = {
  readonly runs: readonly ContentRun[]
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly rightToLeft?: true
  /** 1 to 6. */
  readonly heading?: number
  /** 0 is the outermost; also for text outside of lists. */
  readonly level: number
  readonly bullet?: ContentBullet
  /** From the side of the box where lines begin to the text; the bullet hangs `hanging` before it. */
  readonly margin: number
  /** Without a bullet, what the first line begins with; below 0 where it is indented. */
  readonly hanging: number
  /** From the line above to the top of the first line. */
  readonly spaceBefore: number
  /** From baseline to baseline. */
  readonly lineHeight: number
  /** Font size of the first line. */
  readonly size: number
  /** At which click it appears, from 1. */
  readonly fragment?: number
}

/** No line of code may be broken. */
export type CodeShape = BoxLook & {
  readonly kind: 'code'
  readonly rectangle: Rectangle
  readonly degrees?: number
  /** `start`: on the side where lines begin. */
  readonly insets: { readonly start: number; readonly top: number }
  readonly rightToLeft?: true
  readonly lineHeight: number
  readonly size: number
  /** Empty ones hold nothing. */
  readonly lines: readonly (readonly ContentRun[])[]
}

export type TableShape = {
  readonly kind: 'table'
  readonly rectangle: Rectangle
  readonly columns: readonly number[]
  readonly rows: readonly { readonly height: number; readonly cells: readonly NativeCell[] }[]
  readonly header: boolean
  readonly fragment?: number
}

export type NativeCell =
  | { readonly kind: 'covered'; readonly across: boolean; readonly down: boolean }
  | {
      readonly kind: 'cell'
      readonly paragraphs: readonly TextParagraph[]
      readonly fill?: BoxLook['fill']
      readonly borders: { readonly [Side in 'left' | 'top' | 'right' | 'bottom']?: ContentLine }
      readonly margins: { readonly [Side in 'left' | 'top' | 'right' | 'bottom']: number }
      /** Where its text is put between the upper and the lower margin; absent for the top. */
      readonly anchor?: 'middle' | 'bottom'
      /** Both from 1. */
      readonly columnSpan: number
      readonly rowSpan: number
    }
