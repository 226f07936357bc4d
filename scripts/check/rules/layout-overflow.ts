import { openWithElement } from '../describe-element.ts'
import { placeFinding } from '../place-finding.ts'
import type { Rule } from '../rule.ts'

/** Rounding of browsers; nobody sees it. In CSS pixels. */
const TOLERANCE = 1

export const layoutOverflow: Rule = {
  id: 'layout/overflow',
  severity: 'error',
  summary: 'Content is cut off at an edge.',
  *checkDeck(deck, { layouts }) {
    for (const slide of layouts.get(deck.name)?.slides ?? []) {
      const { number, overflows } = slide
      for (const found of overflows) {
        const { element, pixels, side, text } = found
        if (pixels <= TOLERANCE) continue
        yield {
          message: `${openWithElement(element, text)} on slide ${number} is cut off by ${Math.round(pixels)} px at the ${side}, expected all of it to be seen`,
          ...placeFinding(deck, slide, found),
          slide: number,
        }
      }
    }
  },
}
