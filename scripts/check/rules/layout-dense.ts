import { placeWords } from '../place-words.ts'
import type { Rule } from '../rule.ts'

/** Half a minute of reading, in which nobody listens. */
const MOST_WORDS = 75

export const layoutDense: Rule = {
  id: 'layout/dense',
  severity: 'info',
  optional: true,
  summary: 'A slide has more words than anybody reads while listening (off unless the settings turn it on).',
  *checkDeck(deck, { countWords, layouts }) {
    if (!countWords) return
    for (const { boxes, number } of layouts.get(deck.name)?.slides ?? []) {
      const read = boxes.filter(({ kind }) => kind !== 'code').flatMap(({ runs }) => runs)
      const words = countWords(read.map(({ text }) => text).join(' '))
      if (words <= MOST_WORDS) continue
      yield {
        message: `Slide ${number} has ${words} words to read, expected ${MOST_WORDS} or fewer`,
        ...placeWords(deck, number, ''),
        slide: number,
        help: 'Say some of them instead: as a presenter note, or on a slide of their own.',
      }
    }
  },
}
