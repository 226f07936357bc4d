import type { SlideTransition } from './slide-transition.ts'

/** Where a rendered deck lives while it is in a browser. No such host can exist (RFC 6761), so nothing leaks when a gate fails. */
export const VIRTUAL_ORIGIN = 'https://deck.invalid'

/** First path segment of what belongs to the project: `/deck/assets/cat.png` is `assets/cat.png` below the project root. */
export const DECK_MOUNT = '/deck/'

/** First path segment of themes that lie where the command was typed, for decks that lie elsewhere. */
export const HOME_MOUNT = '/home/'

/** First path segment of what the engine brings along: emoji, mathematical and fallback fonts. */
export const ENGINE_MOUNT = '/engine/'

/** One slide after rendering. */
export type RenderedSlide = {
  /** The `<svg data-marpit-svg>` element. */
  readonly html: string
  /** Presenter notes, one entry per comment. */
  readonly notes: readonly string[]
  /** To the next slide; absent for none. */
  readonly transition?: SlideTransition
}

/** Something on a slide that is shown in a lesser way than its author meant. */
export type RenderProblem = {
  /** `diagram`: shown as source; `diagram line`: not drawn in its diagram; `formula`: shown as source, in red; `code`: without colours; `style`: left out. */
  readonly kind: 'diagram' | 'diagram line' | 'formula' | 'code' | 'style'
  /** From 1. */
  readonly slide: number
  /** What the library says, one line; of a line of a diagram: what is not drawn, as its author wrote it. */
  readonly detail: string
  /** What it was said of, as the author wrote it: the diagram, the formula or the command in it, the code. Absent for a style. */
  readonly source?: string
  /** Of a line of a diagram: which one of `source`, from 1, and what would have been drawn. */
  readonly line?: number
  readonly expected?: string
}

/**
 * A deck after the engine. URLs in it are as the author wrote them (relative to the deck),
 * or start with `/deck/` (from themes) or `/engine/` (emoji, fonts).
 */
export type RenderedDeck = {
  readonly slides: readonly RenderedSlide[]
  readonly css: string
  /** Size of every slide in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly lang: string
  readonly title: string
  /** In order of slides; absent when all went well. */
  readonly problems?: readonly RenderProblem[]
}
