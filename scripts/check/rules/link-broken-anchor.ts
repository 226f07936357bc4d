import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const linkBrokenAnchor: Rule = {
  id: 'link/broken-anchor',
  severity: 'warning',
  summary: 'A link leads to a slide number that the deck does not have.',
  *checkDeck({ slides }) {
    for (const { references, number } of slides) {
      for (const { kind, raw, span, target } of references) {
        if (kind !== 'link' || target.kind !== 'anchor' || !/^\d+$/.test(target.id)) continue
        const wanted = Number.parseInt(target.id, 10)
        if (wanted >= 1 && wanted <= slides.length) continue
        yield {
          message: `Link ${quoteText(raw)} on slide ${number} leads nowhere, expected a slide from 1 to ${slides.length}`,
          span,
          slide: number,
        }
      }
    }
  },
}
