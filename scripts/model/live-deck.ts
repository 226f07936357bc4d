/** A slide as open windows show it. Where nothing changed, its object stays the same one from deck to deck. */
export type LiveSlide = {
  /** Names the slide for as long as it lives: one that is edited or moved keeps it. Unique within the deck. */
  readonly key: string
  /** The `<svg data-marpit-svg>`, sealed: it refers to nothing but `/~/file/…`, `data:` and links. */
  readonly html: string
  /** Notes of the presenter, one entry per comment. */
  readonly notes: readonly string[]
  /** Line in the file on which its text begins, from 1. */
  readonly line: number
}

/** A deck as open windows show it. A new one replaces it as a whole; windows are sent what differs. */
export type LiveDeck = {
  /** Equal for decks that look the same. Never empty. */
  readonly version: string
  /** Of what surrounds the slides (scripts, settings, size, language): a window with another one has to be loaded again. */
  readonly frame: string
  readonly title: string
  readonly lang: string
  /** Style sheet of all slides, sealed as they are. */
  readonly css: string
  readonly slides: readonly LiveSlide[]
}
