import { openWithElement } from '../describe-element.ts'
import { placeFinding } from '../place-finding.ts'
import type { Rule } from '../rule.ts'

export const layoutUneven: Rule = {
  id: 'layout/uneven',
  severity: 'warning',
  summary: 'Columns cut a table, code or a list apart.',
  *checkDeck(deck, { layouts }) {
    for (const slide of layouts.get(deck.name)?.slides ?? []) {
      const { cutBlocks, number } = slide
      for (const found of cutBlocks) {
        const { element, text } = found
        yield {
          message: `${openWithElement(element, text)} on slide ${number} is cut by the columns, expected all of it in one of them`,
          ...placeFinding(deck, slide, found),
          slide: number,
          help: 'Put `break-inside: avoid` on it, or give each column a box of its own.',
        }
      }
    }
  },
}
