import { describeMalformed } from '../describe-malformed.ts'
import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import { spellPath } from '../respell-path.ts'
import type { Rule } from '../rule.ts'

export const assetMissing: Rule = {
  id: 'asset/missing',
  severity: 'error',
  summary: 'A slide or a theme uses a file that does not exist.',
  *checkReference(reference, owner, { files }) {
    const { kind, raw, slide, target } = reference
    if (kind === 'link') return
    const place = describePlace(slide, owner)
    if (target.kind === 'malformed') yield describeMalformed(raw, target.reason, place)
    if (target.kind !== 'file' || files.has(target.path)) return
    if (files.findOtherSpelling(target.path) !== undefined) return
    yield {
      message: `Missing file ${quoteText(raw)} ${place}, expected a file in the project`,
      suggestions: files.suggest(target.path).map((path) => spellPath(path, reference, owner)),
    }
  },
}
