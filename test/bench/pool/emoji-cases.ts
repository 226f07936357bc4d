import { type Emoji, emojiRows } from '../../../scripts/text/emoji-data.ts'
import type { BenchCase } from '../bench-case.ts'
import { damage, happens, LOSSES, type Loss, losesSomething, PAGES } from './damage.ts'
import { pick, type Random } from './random.ts'
import { readLines } from './read-lines.ts'

/** Sentences for each code page, in the shares that the figures to reach were measured with. */
const SENTENCES: Readonly<Record<Loss, number>> = {
  keep: 60,
  novs: 30,
  drop: 32,
  fffd: 31,
  qmark: 28,
  nbsp: 5,
  'drop+nbsp': 6,
  'drop+novs': 16,
  'fffd+novs': 4,
}

/** Tries for a sentence that loses something: hardly any emoji has a no-break space in windows-1251. */
const TRIES = 100

/** Single sentences with emoji: all of them in frames that say nothing or name a keyword, and lines as slides have them. */
export function emojiCases(random: Random): readonly BenchCase[] {
  const sentences = createSentences(random)
  return PAGES.flatMap((page) =>
    LOSSES.filter((loss) => happens(page, loss)).flatMap((loss) => {
      const tried = Array.from({ length: SENTENCES[loss] }, () => {
        for (let tries = 0; tries < TRIES; tries++) {
          const text = sentences()
          if (losesSomething(text, page, loss)) return [text]
        }
        return []
      })
      return tried.flat().map((text) => ({
        id: '',
        kind: `emoji/${page}/${loss}`,
        input: damage(text, page, loss),
        expected: text,
        ...(loss.endsWith('novs') ? { accept: [text.replaceAll('\ufe0f', '')] } : {}),
      }))
    }),
  )
}

function createSentences(random: Random): () => string {
  const lines = readLines('slide-lines.txt')
  const frames = readLines('frames.txt')
  const keywordFrames = readLines('keyword-frames.txt')
  const emoji = emojiRows().map(({ read }) => read())
  return () => {
    const kind = random()
    if (kind < 0.25) return pick(random, lines)
    const one = pick(random, emoji)
    const frame = pick(random, kind < 0.5 ? keywordFrames : frames)
    return frame.replaceAll('{}', one.text).replaceAll('KEYWORD', () => keywordOf(one, random))
  }
}

function keywordOf({ keywords, name }: Emoji, random: Random): string {
  return pick(
    random,
    (keywords === '' ? name : keywords).split(' ').filter((word) => word !== ''),
  )
}
