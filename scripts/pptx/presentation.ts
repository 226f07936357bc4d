import type { Rectangle } from '../model/layout-snapshot.ts'
import type { NoteParagraph } from '../model/note.ts'
import type { SlideTransition } from '../model/slide-transition.ts'

/** A presentation as plain data. All lengths are CSS pixels of the slide. */
export type Presentation = {
  readonly width: number
  readonly height: number
  readonly properties: PresentationProperties
  readonly slides: readonly PresentationSlide[]
}

export type PresentationProperties = {
  /** Plain text. */
  readonly title: string
  readonly author?: string
  readonly description?: string
  readonly keywords?: readonly string[]
  /** BCP 47; also the language of all text. */
  readonly lang: string
  /** `SOURCE_DATE_EPOCH`, never the time of the build. Absent = the file says no date. */
  readonly modified?: Date
}

export type PresentationSlide = {
  /** From the back to the front, which is also the order in which a screen reader reads. At most one title. */
  readonly shapes: readonly Shape[]
  /** Presenter notes, line by line. */
  readonly notes: readonly NoteParagraph[]
  /** How the slide comes on the screen. */
  readonly transition?: SlideTransition
}

/** What can be on a slide. Each kind has its writer in `write-shapes.ts`. */
export type Shape = TitleShape | PictureShape | HotSpotShape

/** Names the slide in outlines and for screen readers. */
export type TitleShape = {
  readonly kind: 'title'
  readonly rectangle: Rectangle
  readonly text: string
  readonly fontSize: number
}

export type PictureShape = {
  readonly kind: 'picture'
  readonly rectangle: Rectangle
  readonly format: 'png' | 'jpeg' | 'gif'
  readonly bytes: Uint8Array
  readonly name: string
  /** `''` marks it as decoration. */
  readonly alt: string
}

/** An area that nobody sees and everybody can click. */
export type HotSpotShape = {
  readonly kind: 'hot-spot'
  readonly rectangle: Rectangle
  readonly target: LinkTarget
  /** Text of the link, for screen readers. */
  readonly text: string
}

export type LinkTarget =
  /** From 1. */
  | { readonly kind: 'slide'; readonly number: number }
  /** Absolute, or relative to the presentation. */
  | { readonly kind: 'url'; readonly url: string }
