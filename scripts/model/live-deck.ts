/** What Marpit writes on the sections of a slide, and what changes when others come and go. */
export type SlideNumbers = {
  readonly id: string
  /** Absent where no page number is shown. */
  readonly page?: string
  readonly pages?: string
}

/** A slide as open windows show it. Where nothing changed, its object stays the same one from deck to deck. */
export type LiveSlide = {
  /** Names the slide for as long as it lives: one that is edited or moved keeps it. Unique within the deck. */
  readonly key: string
  /**
   * The `<svg data-marpit-svg>`, sealed: it refers to nothing but `/~/file/…`, `data:` and links. Without its numbers: those
   * attributes are empty.
   */
  readonly html: string
  readonly numbers: SlideNumbers
  /** Notes of the presenter, one entry per comment. */
  readonly notes: readonly string[]
  /** Line in the file of its ruler or dividing heading, from 1; of the first slide, the line before its text. `data-line` of its elements counts from there. */
  readonly line: number
}

/** A deck as open windows show it. A new one replaces it as a whole; windows are sent what differs. */
export type LiveDeck = {
  /** Equal for decks that look the same. Never empty. */
  readonly version: string
  /** Of what surrounds the slides (settings, size, language): a window with another one has to be loaded again. */
  readonly frame: string
  readonly title: string
  readonly lang: string
  /** The `@font-face` rules of the style sheet, sealed as slides are. By themselves, so that another theme does not load fonts again. */
  readonly fonts: string
  /** The rest of the style sheet, sealed: in groups of rules, each a style sheet by itself, most of which an edited theme leaves as they are. */
  readonly css: readonly string[]
  readonly slides: readonly LiveSlide[]
  /** Key of the slide in which the text differs from the state before this one; absent where there was none, or nothing differs. */
  readonly edited?: string
  /** The text that it was made of, after repair, line for line as in the file. No window is sent it. */
  readonly source: string
}

/** What surrounds the slides: the document with navigation and presenter view. */
export type LiveFrame = {
  /** Texts of the scripts in it. */
  readonly scripts: readonly string[]
  /** The document around this. All but the title is HTML or CSS that may stand in it as it is. */
  readonly write: (content: LiveContent) => string
}

export type LiveContent = {
  readonly title: string
  readonly fonts: string
  /** One style sheet each. */
  readonly css: readonly string[]
  readonly slides: string
  readonly notes: string
  /** Stands before the script that makes the slides a deck. */
  readonly client: string
}
