import { placeWords } from '../place-words.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const layoutUneven: Rule = {
  id: 'layout/uneven',
  severity: 'warning',
  summary: 'Columns cut a table, code or a list apart.',
  *checkDeck(deck, { layouts }) {
    for (const { cutBlocks, number } of layouts.get(deck.name)?.slides ?? []) {
      for (const { element, text } of cutBlocks) {
        yield {
          message: `${quoteText(element)} (${quoteText(text)}) on slide ${number} is cut by the columns, expected all of it in one of them`,
          ...placeWords(deck, number, text),
          slide: number,
          help: 'Put `break-inside: avoid` on it, or give each column a box of its own.',
        }
      }
    }
  },
}
