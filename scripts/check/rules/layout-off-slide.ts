import { openWithElement } from '../describe-element.ts'
import { placeFinding } from '../place-finding.ts'
import type { Rule } from '../rule.ts'

const EDGES = { top: 'upper edge', right: 'right edge', bottom: 'lower edge', left: 'left edge' } as const

export const layoutOffSlide: Rule = {
  id: 'layout/off-slide',
  severity: 'error',
  summary: 'Text or a picture is placed outside of the slide, where nobody sees it.',
  *checkDeck(deck, { layouts }) {
    for (const slide of layouts.get(deck.name)?.slides ?? []) {
      const { number, strays } = slide
      for (const found of strays) {
        const { element, pixels, side, text } = found
        yield {
          message: `${openWithElement(element, text)} on slide ${number} reaches ${Math.round(pixels)} px beyond the ${EDGES[side]}, expected a place on the slide`,
          ...placeFinding(deck, slide, found),
          slide: number,
        }
      }
    }
  },
}
