import { placeFinding } from '../place-finding.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

/** Below that, words are taken for a stain, if they are noticed at all. */
const INVISIBLE = 1.5

export const layoutLowContrast: Rule = {
  id: 'layout/low-contrast',
  severity: 'warning',
  summary: 'Text is hard to tell from what is behind it (an error where it cannot be seen).',
  *checkDeck(deck, { layouts }) {
    for (const slide of layouts.get(deck.name)?.slides ?? []) {
      const { lowContrasts = [], number } = slide
      for (const found of lowContrasts) {
        const { text, ratio, wanted } = found
        yield {
          message: `${quoteText(text)} on slide ${number} has a contrast of ${toTenth(ratio)}:1 against what is behind it, expected at least ${wanted}:1`,
          ...placeFinding(deck, slide, found),
          slide: number,
          help: 'Make one of them lighter or darker; at 1:1, nothing is seen.',
          ...(ratio < INVISIBLE ? { severity: 'error' as const } : {}),
        }
      }
    }
  },
}

/** Rounded down, so that what is told falls short as well. */
function toTenth(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}
