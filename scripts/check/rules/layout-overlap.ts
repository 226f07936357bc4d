import { describeElement, openWithElement } from '../describe-element.ts'
import { placeFinding } from '../place-finding.ts'
import type { Rule } from '../rule.ts'

export const layoutOverlap: Rule = {
  id: 'layout/overlap',
  severity: 'error',
  summary: 'Text is drawn on other text, so that neither can be read.',
  *checkDeck(deck, { layouts }) {
    for (const slide of layouts.get(deck.name)?.slides ?? []) {
      const { number, overlaps } = slide
      for (const found of overlaps) {
        const { element, text, over, width, height } = found
        const below = describeElement(over.element, over.text)
        yield {
          message: `${openWithElement(element, text)} on slide ${number} is drawn on ${below}, ${Math.ceil(width)} × ${Math.ceil(height)} px of it, expected each in a place of its own`,
          ...placeFinding(deck, slide, found),
          slide: number,
        }
      }
    }
  },
}
