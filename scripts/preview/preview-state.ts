import type { Diagnostic } from '../model/diagnostic.ts'

/** A deck as the preview knows it. */
export type PreviewDeck = {
  readonly name: string
  /** What a person would type; see `Deck.file`. */
  readonly file: string
  readonly title: string
  readonly slides: number
  /** Changes with everything that could be seen on its slides. */
  readonly version: string
  /** What is wrong with it. */
  readonly diagnostics: readonly Diagnostic[]
  /** `awaited`: nobody has looked yet at how this version fills its slides. */
  readonly layout: 'known' | 'awaited'
}

/** Why there is nothing newer to see. */
export type PreviewProblem = { readonly message: string; readonly hint: string }

/** What the server shows at a moment. The watcher replaces it as a whole. */
export type PreviewState = {
  readonly decks: readonly PreviewDeck[]
  /** What is wrong with files that belong to no single deck. */
  readonly others: readonly Diagnostic[]
  /** Set while what is on disk cannot be read; the last good decks stay on screen. */
  readonly problem?: PreviewProblem
}

/** A deck as HTML, and which version of it that is: by the time it is rendered there may be a newer one. */
export type PreviewDocument = { readonly html: string; readonly version: string }

/** Everything that the server asks for. */
export type PreviewSource = {
  readonly state: () => PreviewState
  /** `undefined` when there is no deck of this name, or none that can be shown. */
  readonly renderDeck: (name: string) => Promise<PreviewDocument | undefined>
  /** Told of what nobody foresaw while a request was answered. */
  readonly failed: (error: unknown) => void
}
