import { describePlace } from '../describe-place.ts'
import { DRAFT_MARK, draftAlt } from '../draft-alt.ts'
import { isMarpWord } from '../is-marp-word.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const assetNoAlt: Rule = {
  id: 'asset/no-alt',
  severity: 'info',
  summary: 'A picture has no alternative text for those who do not see it.',
  *checkDeck(deck) {
    for (const reference of deck.slides.flatMap(({ references }) => references)) {
      const { alt, kind, raw, slide, span, usedAt } = reference
      if ((kind !== 'image' && kind !== 'html') || alt === undefined) continue
      const words = alt.split(/\s+/).filter((word) => word !== '' && !isMarpWord(word))
      const where = `Picture ${quoteText(raw)} ${describePlace(slide, { kind: 'deck' })}`
      const at = { span: usedAt ?? span, ...(slide !== undefined && { slide }) }
      if (words[0] === DRAFT_MARK) {
        const draft = quoteText(words.slice(1).join(' '))
        yield {
          ...at,
          message: `${where} has a draft of an alternative text, ${draft}, expected what somebody has read: without ${quoteText(DRAFT_MARK)}`,
        }
      } else if (words.length === 0) {
        const draft = draftAlt(reference, deck)
        yield {
          ...at,
          message: `${where} has no alternative text, expected a few words ${kind === 'html' ? 'in `alt`' : 'between the brackets'}`,
          ...(draft && { draft }),
        }
      }
    }
  },
}
