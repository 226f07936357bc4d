import { describeElement } from '../describe-element.ts'
import { placeFinding } from '../place-finding.ts'
import type { Rule } from '../rule.ts'

/** In CSS pixels on a slide whose shorter side is 720. From the back of a room, 18 can just be read; 12 by nobody. */
const COMFORTABLE = 18
const LEGIBLE = 12
const SHORTER_SIDE = 720

/**
 * Letters of code are as wide as those of other text that is a fifth larger, and Marp shrinks code until it fits.
 * Captions are read by those who want to know more, headers, footers and page numbers by those who look for them.
 */
const OTHER_LIMITS: ReadonlyMap<string, number> = new Map([
  ['pre', 15],
  ['figcaption', LEGIBLE],
  ['caption', LEGIBLE],
  // As diagrams are drawn where they have room.
  ['svg', LEGIBLE],
  ['header', LEGIBLE],
  ['footer', LEGIBLE],
  ['section::after', LEGIBLE],
])

/** What nobody has to read: never an error. */
const ASIDES = new Set(['header', 'footer', 'section::after'])

export const layoutTinyText: Rule = {
  id: 'layout/tiny-text',
  severity: 'warning',
  summary: 'Text is too small to be read by an audience (an error where nobody can read it).',
  *checkDeck(deck, { layouts }) {
    const layout = layouts.get(deck.name)
    if (layout === undefined) return
    const scale = Math.min(layout.width, layout.height) / SHORTER_SIDE
    for (const slide of layout.slides) {
      const { number, smallTexts } = slide
      for (const small of smallTexts) {
        const { element, size, text } = small
        const found = toTenth(size)
        const legible = toTenth(LEGIBLE * scale)
        const wanted = toTenth((OTHER_LIMITS.get(element) ?? COMFORTABLE) * scale)
        if (found >= wanted) continue
        yield {
          message: `Text of ${found} px in ${describeElement(element, text)} on slide ${number}, expected ${wanted} px or more`,
          ...placeFinding(deck, slide, small),
          slide: number,
          ...(found < legible && !ASIDES.has(element) ? { severity: 'error' as const } : {}),
        }
      }
    }
  },
}

/** What is told is what is compared. */
function toTenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
