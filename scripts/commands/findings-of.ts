import { RULES } from '../check/rules.ts'
import type { Findings } from '../report/findings.ts'
import { readOwnVersion } from '../system/own-version.ts'
import type { CheckReport } from './reports.ts'

/** What the formatters take, of a report of `check` or `build`. */
export function findingsOf({ diagnostics, sources, decks, known, slides }: CheckReport): Findings {
  return {
    diagnostics,
    sources,
    decks: decks.length,
    version: readOwnVersion(),
    rules: RULES.map(({ id, severity, summary }) => ({ id, severity, summary })),
    ...(known !== undefined && { known }),
    ...(slides && { slides }),
  }
}
