import { RULES } from '../check/rules.ts'
import type { Findings } from '../report/findings.ts'
import { plainFindings } from './plain-findings.ts'
import type { CheckReport } from './reports.ts'

/** What the formatters take, of a report of `check` or `build`. */
export function findingsOf(report: CheckReport): Findings {
  return {
    ...plainFindings(report),
    rules: RULES.map(({ id, severity, summary }) => ({ id, severity, summary })),
  }
}
