import { describePlace, slideAt } from '../describe-place.ts'
import { quoteText, showHidden } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const textMojibake: Rule = {
  id: 'text/mojibake',
  severity: 'warning',
  summary: 'Text was read in a wrong encoding at some time; what it said is certain.',
  *checkDeck(deck) {
    for (const { from, history, span, text } of deck.repair.edits) {
      const slide = slideAt(deck, span.start)
      const place = describePlace(slide, { kind: 'deck' })
      yield {
        message: `Damaged text ${quoteText(from)} ${place}, expected ${quoteText(text)}`,
        span,
        ...(slide === undefined ? {} : { slide }),
        ...(history.length > 0 ? { help: `What happened: ${showHidden(history.join(', then '))}.` } : {}),
        edit: { span, text },
      }
    }
  },
}
