import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { PicturedSlide } from './pictured-slide.ts'

/** What every report is made from. */
export type Findings = {
  readonly diagnostics: readonly Diagnostic[]
  /** Text of files by `Diagnostic.file`, for code frames. */
  readonly sources: Readonly<Record<string, string>>
  /** Number of decks looked at. */
  readonly decks: number
  /** Number of findings that were left out because the authors know them; absent = nothing was. */
  readonly known?: number
  /** What is known of rules: their sentence, and the severity that they have by themselves. Absent = no more than their names. */
  readonly rules?: readonly { readonly id: string; readonly severity: Severity; readonly summary: string }[]
  /** Of slides with findings; absent = nobody asked for pictures. */
  readonly slides?: readonly PicturedSlide[]
  /** What to type to write the repairs of these decks; absent = `npm run fix`. */
  readonly fixCommand?: string
  /** What the run took, in milliseconds; for people, and in no report for programs. Absent = nobody wants to know. */
  readonly elapsed?: number
  /** Version of Lectern. */
  readonly version: string
}
