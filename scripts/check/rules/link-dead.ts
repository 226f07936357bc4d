import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'
import { webAddress } from '../web-address.ts'

export const linkDead: Rule = {
  id: 'link/dead',
  severity: 'warning',
  summary: 'A link leads to a web page that is gone (asked for with `--online` only).',
  *checkReference(reference, owner, { answers }) {
    const { raw, slide } = reference
    const address = webAddress(reference)
    const answer = address === undefined ? undefined : answers?.get(address)
    if (answer?.kind !== 'dead') return
    yield {
      message: `Dead link ${quoteText(raw)} ${describePlace(slide, owner)}: ${answer.said}, expected a page`,
    }
  },
}
