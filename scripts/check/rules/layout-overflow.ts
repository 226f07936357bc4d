import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

/** Rounding of browsers; nobody sees it. In CSS pixels. */
const TOLERANCE = 1

export const layoutOverflow: Rule = {
  id: 'layout/overflow',
  severity: 'error',
  summary: 'Content is cut off at an edge.',
  *checkDeck({ name, slides }, { layouts }) {
    for (const { number, overflows } of layouts.get(name)?.slides ?? []) {
      const start = slides.find((slide) => slide.number === number)?.span.start
      for (const { element, pixels, side, text } of overflows) {
        if (pixels <= TOLERANCE) continue
        const what =
          text.trim() === '' ? quoteText(element) : `${quoteText(element)} (${quoteText(text.trim())})`
        yield {
          message: `${what} on slide ${number} is cut off by ${Math.round(pixels)} px at the ${side}, expected all of it to be seen`,
          ...(start ? { span: { start, end: start } } : {}),
          slide: number,
        }
      }
    }
  },
}
