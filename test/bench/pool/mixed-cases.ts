import type { BenchCase } from '../bench-case.ts'
import { damage, happens, LOSSES, PAGES } from './damage.ts'
import { pick, pickNumber, type Random } from './random.ts'
import { readLanguages, readLines } from './read-lines.ts'

/** Decks for each code page and loss. */
const PER_CELL = 3

/** Natural lines of one language that somebody pasted damaged lines between: those may be repaired, the others may not be touched. */
export function mixedCases(random: Random): readonly BenchCase[] {
  const languages = [...readLanguages().values()]
  const pasted = [...readLines('slide-lines.txt'), ...readLines('signs.txt')]
  return PAGES.flatMap((page) =>
    LOSSES.filter((loss) => happens(page, loss) && !loss.includes('novs')).flatMap((loss) =>
      Array.from({ length: PER_CELL }, () => {
        const clean = pick(random, languages)
        const lines = Array.from({ length: pickNumber(random, 3, 6) }, () => [pick(random, clean)])
        const places = Array.from({ length: pickNumber(random, 1, 3) }, () =>
          pickNumber(random, 0, lines.length - 1),
        )
        for (const place of places) lines[place]?.push(pick(random, random() < 0.8 ? pasted : clean))
        // Of each group the first line is a clean one.
        const write = (show: (line: string) => string): string =>
          lines
            .map(([first = '', ...rest]) => [first, ...rest.map((line) => show(`- ${line}`)), ''].join('\n'))
            .join('\n')
        return {
          id: '',
          kind: `mixed/${page}/${loss}`,
          input: write((line) => damage(line, page, loss)),
          expected: write((line) => line),
        }
      }),
    ),
  )
}
