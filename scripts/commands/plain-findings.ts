import type { Findings } from '../report/findings.ts'
import { readOwnVersion } from '../system/own-version.ts'
import type { CheckReport } from './reports.ts'

/** What all formatters but SARIF take. Says nothing of rules, which take longer to load than a build has to do when nothing changed. */
export function plainFindings({ diagnostics, sources, decks, known, slides }: CheckReport): Findings {
  return {
    diagnostics,
    sources,
    decks: decks.length,
    version: readOwnVersion(),
    ...(known !== undefined && { known }),
    ...(slides && { slides }),
  }
}
