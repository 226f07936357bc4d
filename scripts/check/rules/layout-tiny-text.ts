import { placeWords } from '../place-words.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

/** In CSS pixels on a slide whose shorter side is 720. From the back of a room, 18 can just be read; 12 by nobody. */
const COMFORTABLE = 18
const LEGIBLE = 12
const SHORTER_SIDE = 720

/**
 * Letters of code are as wide as those of other text that is a fifth larger, and Marp shrinks code until it fits.
 * Captions are read by those who want to know more.
 */
const OTHER_LIMITS: ReadonlyMap<string, number> = new Map([
  ['pre', 15],
  ['figcaption', LEGIBLE],
  ['caption', LEGIBLE],
])

export const layoutTinyText: Rule = {
  id: 'layout/tiny-text',
  severity: 'warning',
  summary: 'Text is too small to be read by an audience (an error where nobody can read it).',
  *checkDeck(deck, { layouts }) {
    const layout = layouts.get(deck.name)
    if (layout === undefined) return
    const scale = Math.min(layout.width, layout.height) / SHORTER_SIDE
    for (const { number, smallTexts } of layout.slides) {
      for (const { element, size, text } of smallTexts) {
        const found = toTenth(size)
        const legible = toTenth(LEGIBLE * scale)
        const wanted = toTenth((OTHER_LIMITS.get(element) ?? COMFORTABLE) * scale)
        if (found >= wanted) continue
        yield {
          message: `Text of ${found} px in ${quoteText(element)} (${quoteText(text)}) on slide ${number}, expected ${wanted} px or more`,
          ...placeWords(deck, number, text),
          slide: number,
          ...(found < legible ? { severity: 'error' as const } : {}),
        }
      }
    }
  },
}

/** What is told is what is compared. */
function toTenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
