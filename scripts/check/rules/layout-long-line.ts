import type { LayoutRun } from '../../model/layout-snapshot.ts'
import { placeWords } from '../place-words.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

/** In characters. In books, lines have 60 to 75; beyond that, eyes lose their way back. */
const LONGEST = 90

const KINDS = new Set(['paragraph', 'item', 'quote', 'cell', 'other'])

export const layoutLongLine: Rule = {
  id: 'layout/long-line',
  severity: 'info',
  optional: true,
  summary:
    'A line of text has so many characters that eyes lose their way (off unless the settings turn it on).',
  *checkDeck(deck, { layouts }) {
    for (const { boxes, number } of layouts.get(deck.name)?.slides ?? []) {
      for (const { kind, runs } of boxes) {
        if (!KINDS.has(kind)) continue
        // One for each paragraph: the others follow from it.
        const line = linesOf(runs).find((text) => [...text].length > LONGEST)
        if (line === undefined) continue
        yield {
          message: `Line of ${[...line].length} characters (${quoteText(line)}) on slide ${number}, expected ${LONGEST} or fewer`,
          ...placeWords(deck, number, line),
          slide: number,
        }
      }
    }
  },
}

/** What stands side by side; words in another style are runs of their own. */
function linesOf(runs: readonly LayoutRun[]): readonly string[] {
  const lines: { text: string; middle: number }[] = []
  for (const { text, rectangle } of runs) {
    const middle = rectangle.y + rectangle.height / 2
    const last = lines.at(-1)
    if (last !== undefined && Math.abs(last.middle - middle) < rectangle.height / 2) last.text += ` ${text}`
    else lines.push({ text, middle })
  }
  return lines.map(({ text }) => text)
}
