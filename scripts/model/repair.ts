import type { Span } from './span.ts'

/** What happened to a text, latest step last: `['utf-8 read as windows-1254', 'undefined bytes dropped']`. */
export type DamageHistory = readonly string[]

/** One damaged run with exactly one reading. */
export type RepairEdit = {
  readonly span: Span
  readonly from: string
  readonly text: string
  readonly history: DamageHistory
  /** From 0 to 1. */
  readonly confidence: number
}

/** One thing that a damaged run may stand for. */
export type RepairCandidate = {
  readonly text: string
  /** Unicode or CLDR name. */
  readonly name: string
  /** Why it ranks where it does, for people. */
  readonly why: string
}

/** A damaged run with several readings: reported, left as it is. */
export type AmbiguousRun = {
  readonly span: Span
  readonly text: string
  /** Best first; never empty. */
  readonly candidates: readonly RepairCandidate[]
}

/** What was found in one text. `text` is the text after all `edits`; spans are places in the text before them. */
export type Repair = {
  readonly text: string
  readonly edits: readonly RepairEdit[]
  readonly ambiguous: readonly AmbiguousRun[]
}
