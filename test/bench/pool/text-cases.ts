import type { BenchCase } from '../bench-case.ts'
import { damage, happens, type Loss, losesSomething, PAGES } from './damage.ts'
import { pick, type Random } from './random.ts'
import { readLanguages, readLines } from './read-lines.ts'

/** How many sentences of natural languages each code page gets. Bytes are mostly kept: most programs do. */
const SENTENCES: Partial<Record<Loss, number>> = { keep: 12, drop: 4, fffd: 4, qmark: 4, nbsp: 2 }

const SIGNS: Partial<Record<Loss, number>> = { keep: 4, drop: 3, fffd: 3, qmark: 3 }

/** Fewer letters than this say too little about a language. */
const LEAST_LETTERS = 2

/** Single sentences in the letters of all scripts, and English ones with typographic signs. */
export function textCases(random: Random): readonly BenchCase[] {
  const sentences = [...readLanguages().values()]
    .flat()
    .filter((line) => (line.match(/(?![a-z])\p{L}/giu) ?? []).length >= LEAST_LETTERS)
  return [
    ...casesOf('text', sentences, SENTENCES, random),
    ...casesOf('punct', readLines('signs.txt'), SIGNS, random),
  ]
}

function casesOf(
  group: string,
  lines: readonly string[],
  counts: Partial<Record<Loss, number>>,
  random: Random,
): readonly BenchCase[] {
  return PAGES.flatMap((page) =>
    (Object.entries(counts) as [Loss, number][])
      .filter(([loss]) => happens(page, loss))
      .flatMap(([loss, count]) => {
        const fitting = lines.filter((line) => losesSomething(line, page, loss))
        if (fitting.length === 0) return []
        return Array.from({ length: count }, () => {
          const text = pick(random, fitting)
          return {
            id: '',
            kind: `${group}/${page}/${loss}`,
            input: damage(text, page, loss),
            expected: text,
          }
        })
      }),
  )
}
