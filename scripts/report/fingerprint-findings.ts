import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostic.ts'

/**
 * One for each finding, in order. It is made of what was found and where it was said, but of no line and no number of a slide, so that a
 * finding keeps it wherever it moves to within its file. Those that are alike are counted.
 */
export function fingerprintFindings(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const identity = identify(diagnostic)
    const number = (seen.get(identity) ?? 0) + 1
    seen.set(identity, number)
    return createHash('sha256').update(`${identity}\n${number}`).digest('hex')
  })
}

function identify({ rule, file, message }: Diagnostic): string {
  return [rule, file, message.replace(/ on slide \d+/g, ' on slide')].join('\n')
}
