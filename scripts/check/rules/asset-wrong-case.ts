import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import { mendSpelling, spellPath } from '../respell-path.ts'
import type { Rule } from '../rule.ts'

export const assetWrongCase: Rule = {
  id: 'asset/wrong-case',
  severity: 'error',
  summary: 'A file is spelt differently on disk, so that it is found on some machines only.',
  *checkReference(reference, owner, { files }) {
    const { raw, slide, span, target } = reference
    if (target.kind !== 'file') return
    const path = files.findOtherSpelling(target.path)
    if (path === undefined) return
    const mended = mendSpelling(raw, path)
    const spelling = mended ?? spellPath(path, reference, owner)
    const place = describePlace(slide, owner)
    yield {
      message: `Wrong case in ${quoteText(raw)} ${place}, expected ${quoteText(spelling)} as on disk`,
      suggestions: [spelling],
      ...(mended === undefined ? {} : { edit: { span, text: mended } }),
    }
  },
}
