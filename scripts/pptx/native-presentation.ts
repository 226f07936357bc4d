import type { NoteParagraph } from '../model/note.ts'
import type { ContentFont, RasterSource, SlideGround } from '../model/slide-content.ts'
import type { SlideTransition } from '../model/slide-transition.ts'
import type { NativeShape } from './native-shape.ts'
import type { PresentationProperties } from './presentation.ts'

/** A presentation whose slides can be edited. All lengths are CSS pixels of the slide. */
export type NativePresentation = {
  readonly width: number
  readonly height: number
  readonly properties: PresentationProperties
  /** What `TextRun.font` counts through. */
  readonly fonts: readonly NativeFont[]
  readonly embedded: readonly EmbeddedFont[]
  readonly slides: readonly NativeSlide[]
  /** By the address of a picture, or the key of a raster. Shapes without any are left out. */
  readonly media: ReadonlyMap<string, NativeMedia>
}

export type NativeFont = ContentFont & {
  /** What to ask for where the presentation has it. */
  readonly embeddedAs?: {
    readonly family: string
    /** What is similar to it, as ten bytes in hexadecimal. */
    readonly panose?: string
    /** It also draws Chinese, Japanese or Korean. */
    readonly isEastAsian?: true
  }
}

/** One style of a family, as a file that the presentation holds. No two are of the same style of one family. */
export type EmbeddedFont = {
  readonly family: string
  readonly style: 'regular' | 'bold' | 'italic' | 'boldItalic'
  /** Embedded OpenType. */
  readonly bytes: Uint8Array
}

export type NativeSlide = {
  /** Of its section: they name the layout. */
  readonly classes: readonly string[]
  /** BCP 47; absent where it is that of the presentation. */
  readonly lang?: string
  /** What links to `#id` lead to. */
  readonly id?: string
  readonly ground: SlideGround
  /** From the back to the front, which is also the order in which a screen reader reads. */
  readonly shapes: readonly NativeShape[]
  /** Presenter notes, line by line. */
  readonly notes: readonly NoteParagraph[]
  /** How the slide comes on the screen. */
  readonly transition?: SlideTransition
}

export type NativeMedia = {
  readonly format: 'png' | 'jpeg' | 'gif'
  readonly bytes: Uint8Array
  /** A drawing of the same, for programs that can show it. */
  readonly svg?: Uint8Array
  /** What plays when the picture is clicked. */
  readonly film?: NativeFilm
}

export type NativeFilm = { readonly format: FilmFormat; readonly bytes: Uint8Array }

/** Videos and sounds that PowerPoint plays, with their media types. */
export const FILM_TYPES = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
} as const

export type FilmFormat = keyof typeof FILM_TYPES

/** Under which key a raster is in `media`. No address looks like it. */
export function rasterKey({ element, part }: RasterSource): string {
  return `raster ${element} ${part}`
}
