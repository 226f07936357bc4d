import type { DamageHistory } from '../model/repair.ts'
import type { Choice } from './settlement.ts'

/** A replacement in the text of one pass, by offsets. */
export type PassEdit = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly history: DamageHistory
  readonly confidence: number
}

/** A damaged place with several readings. */
export type Doubt = { readonly start: number; readonly end: number; readonly choices: readonly Choice[] }

/** What one pass over a text found, both in order and without overlaps. */
export type Findings = { readonly edits: readonly PassEdit[]; readonly doubts: readonly Doubt[] }
