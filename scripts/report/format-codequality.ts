import { createHash } from 'node:crypto'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Findings } from './findings.ts'
import { remedies } from './format-pretty.ts'
import { showControls } from './show-controls.ts'

/**
 * GitLab's Code Quality report, which shows findings in merge requests. It tells new ones from old ones by their fingerprint, so that
 * is made of what was found and where it was said, but of no line and no number of a slide.
 */
export function formatCodequality({ diagnostics }: Findings): string {
  const seen = new Map<string, number>()
  const issues = diagnostics.map((diagnostic) => {
    const { rule, severity, file, span } = diagnostic
    const identity = identify(diagnostic)
    const number = (seen.get(identity) ?? 0) + 1
    seen.set(identity, number)
    return {
      description: [diagnostic.message, ...remedies(diagnostic)].map(showControls).join('\n'),
      check_name: rule,
      fingerprint: digest(`${identity}\n${number}`),
      severity: LEVEL[severity],
      // GitLab wants a line of every finding; what concerns a whole file is at its top.
      location: { path: file, lines: { begin: span?.start.line ?? 1 } },
    }
  })
  return JSON.stringify(issues, undefined, 2)
}

/** The same wherever it moves to within its file; not unique. */
function identify({ rule, file, message }: Diagnostic): string {
  return [rule, file, message.replace(/ on slide \d+/g, ' on slide')].join('\n')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Of five, from `info` to `blocker`. */
const LEVEL: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }
