import type { Asset } from './asset.ts'
import type { Config } from './config.ts'
import type { Deck } from './deck.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { StyleSheet, Theme } from './theme.ts'

/** One frozen snapshot of everything that decks with a common root can use. */
export type Project = {
  /** Absolute. Nothing outside of it reaches an output. */
  readonly root: string
  readonly config: Config
  readonly decks: readonly Deck[]
  /** By `Asset.path`: every file that is referenced and exists, and every file of the asset folders. */
  readonly assets: ReadonlyMap<string, Asset>
  /** What themes of the working folder refer to, where decks lie elsewhere (see `Theme.mount`), by path relative to that folder. */
  readonly homeAssets: ReadonlyMap<string, Asset>
  /** Paths of all files near the references and in the asset folders: for "did you mean" and wrong case. */
  readonly names: readonly string[]
  readonly themes: readonly Theme[]
  /** Style sheets in the folders of themes that give themselves no name. */
  readonly nameless: readonly StyleSheet[]
  /** What was wrong while reading the project itself: unreadable themes, duplicate names. */
  readonly diagnostics: readonly Diagnostic[]
}
