import type { AssetContent } from '../model/asset.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LiveDeck, LiveFrame } from '../model/live-deck.ts'

/** A deck as the preview knows it. */
export type PreviewDeck = {
  readonly name: string
  /** What a person would type; see `Deck.file`. */
  readonly file: string
  readonly title: string
  /** 0: nobody has counted them yet. */
  readonly slides: number
  /** Changes with everything that could be seen on its slides. */
  readonly version: string
  /** Seconds that its notes take to be spoken; absent where there are none. */
  readonly speaking?: number
  /** What is wrong with it. */
  readonly diagnostics: readonly Diagnostic[]
  /** What keeps it from looking as it was meant: its last good state stays on screen. */
  readonly obstacle?: PreviewProblem
  /** The text that its diagnostics are about, as in the file and after repair; absent where nobody has looked yet. */
  readonly seen?: { readonly original: string; readonly source: string }
  /** `awaited`: nobody has looked yet at how this version fills its slides. */
  readonly layout: 'known' | 'awaited'
}

/** Why there is nothing newer to see. */
export type PreviewProblem = {
  readonly message: string
  readonly hint: string
  /** `slides/talk.md:12:5`; absent where that is not known. */
  readonly place?: string
  /** The lines around the place. */
  readonly frame?: readonly string[]
}

/** What the server shows at a moment. The watcher replaces it as a whole. */
export type PreviewState = {
  readonly decks: readonly PreviewDeck[]
  /** What is wrong with files that belong to no single deck. */
  readonly others: readonly Diagnostic[]
  /** Set while what is on disk cannot be read; the last good decks stay on screen. */
  readonly problem?: PreviewProblem
}

/** What became of it, in a sentence for the person who asked. */
export type ActionAnswer = { readonly outcome: 'done' | 'refused'; readonly message: string }

/** Everything that the server asks for. */
export type PreviewSource = {
  readonly state: () => PreviewState
  /**
   * The newest state of the deck of this name, rendered when somebody first looks; `undefined` when there is no such deck, or none
   * that can be shown.
   */
  readonly live: (name: string) => Promise<LiveDeck | undefined>
  /** What surrounds the slides of a deck in this language. */
  readonly frame: (lang: string) => Promise<LiveFrame>
  /** What a deck refers to as `/~/file/<name>`: nothing else of the disk can be asked for. */
  readonly file: (name: string) => Promise<AssetContent | undefined>
  /**
   * Does what a page on this machine asked for as POST `/~/do/<name>`; `undefined` when there is no such thing to do.
   *
   * @param body whatever JSON was sent: not looked at yet
   */
  readonly action: (name: string, body: unknown) => Promise<ActionAnswer | undefined>
  /** Told of what nobody foresaw while a request was answered. */
  readonly failed: (error: unknown) => void
}
