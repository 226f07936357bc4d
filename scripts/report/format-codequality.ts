import type { Severity } from '../model/diagnostic.ts'
import type { Findings } from './findings.ts'
import { fingerprintFindings } from './fingerprint-findings.ts'
import { remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/** GitLab's Code Quality report, which shows findings in merge requests. It tells new ones from old ones by their fingerprint. */
export function formatCodequality({ diagnostics }: Findings): string {
  const fingerprints = fingerprintFindings(diagnostics)
  const issues = diagnostics.map((diagnostic, index) => {
    const { rule, severity, file, span } = diagnostic
    return {
      description: [diagnostic.message, ...remedies(diagnostic)].map(showControls).join('\n'),
      check_name: rule,
      fingerprint: fingerprints[index],
      severity: LEVEL[severity],
      // GitLab wants a line of every finding; what concerns a whole file is at its top.
      location: { path: file, lines: { begin: span?.start.line ?? 1 } },
    }
  })
  return JSON.stringify(issues, undefined, 2)
}

/** Of five, from `info` to `blocker`. */
const LEVEL: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }
