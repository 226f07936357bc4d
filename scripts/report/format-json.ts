import { countFindings } from './count-findings.ts'
import type { Findings } from './findings.ts'

/**
 * For programs: `{version, decks, counts, diagnostics}`, the diagnostics as in the model.
 * Everything beyond ASCII is escaped, so that no terminal or log can be made to act on it.
 */
export function formatJson({ diagnostics, decks, known, version }: Findings): string {
  const report = {
    version,
    decks,
    counts: countFindings(diagnostics),
    ...(known !== undefined && { known }),
    diagnostics,
  }
  return JSON.stringify(report, undefined, 2).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
