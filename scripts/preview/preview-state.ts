import type { Diagnostic } from '../model/diagnostic.ts'

/** A deck as the start page lists it. */
export type PreviewDeck = { readonly name: string; readonly title: string; readonly slides: number }

/** Why there is nothing newer to see. */
export type PreviewProblem = { readonly message: string; readonly hint: string }

/** What the server shows at a moment. The watcher replaces it as a whole. */
export type PreviewState = {
  /** Changes with everything that could be seen, by name of the deck. */
  readonly versions: ReadonlyMap<string, string>
  readonly decks: readonly PreviewDeck[]
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>
  /** Set while the decks on disk cannot be read; the last good ones stay on screen. */
  readonly problem?: PreviewProblem
}

/** Everything that the server asks for. */
export type PreviewSource = {
  readonly state: () => PreviewState
  /** The document of a deck; `undefined` when there is none of this name. */
  readonly renderDeck: (name: string) => Promise<string | undefined>
}
