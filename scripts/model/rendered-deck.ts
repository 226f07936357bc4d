/** Where a rendered deck lives while it is in a browser. No such host can exist (RFC 6761), so nothing leaks when a gate fails. */
export const VIRTUAL_ORIGIN = 'https://deck.invalid'

/** First path segment of what belongs to the project: `/deck/assets/cat.png` is `assets/cat.png` below the project root. */
export const DECK_MOUNT = '/deck/'

/** First path segment of what the engine brings along: emoji, mathematical and fallback fonts. */
export const ENGINE_MOUNT = '/engine/'

/** One slide after rendering. */
export type RenderedSlide = {
  /** The `<svg data-marpit-svg>` element. */
  readonly html: string
  /** Presenter notes, one entry per comment. */
  readonly notes: readonly string[]
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
}
