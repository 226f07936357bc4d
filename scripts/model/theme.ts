import type { Diagnostic } from './diagnostic.ts'
import type { Reference } from './reference.ts'

/** CSS in a file of its own. */
export type StyleSheet = {
  /** What a person would type; see `Deck.file`. */
  readonly file: string
  /** Relative to the folder behind `mount`. */
  readonly path: string
  /** Where pages find the files beside it: see `DECK_MOUNT` and `HOME_MOUNT`. */
  readonly mount: '/deck/' | '/home/'
  /** As on disk. */
  readonly css: string
  /** Every `url()` and relative `@import`. */
  readonly references: readonly Reference[]
  readonly diagnostics: readonly Diagnostic[]
}

export type Theme = StyleSheet & {
  /** From `@theme`. */
  readonly name: string
}
