import type { Diagnostic } from './diagnostic.ts'
import type { Reference } from './reference.ts'

export type Theme = {
  /** From `@theme`. */
  readonly name: string
  /** What a person would type; see `Deck.file`. */
  readonly file: string
  /** Relative to the project root. */
  readonly path: string
  /** As on disk. */
  readonly css: string
  /** Every `url()` and relative `@import`. */
  readonly references: readonly Reference[]
  readonly diagnostics: readonly Diagnostic[]
}
