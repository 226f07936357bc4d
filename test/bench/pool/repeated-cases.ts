import type { CodePageName } from '../../../scripts/text/code-page-tables.ts'
import type { BenchCase } from '../bench-case.ts'
import { damage } from './damage.ts'
import { pick, type Random } from './random.ts'
import { readLines } from './read-lines.ts'

const WAYS: readonly (readonly CodePageName[])[] = [
  ['windows-1252', 'windows-1252'],
  ['windows-1254', 'windows-1254'],
  ['windows-1250', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['latin-1', 'latin-1'],
  ['latin-1', 'windows-1252'],
  ['windows-1252', 'latin-1'],
  ['windows-1254', 'windows-1252'],
  ['windows-1253', 'windows-1252'],
  ['windows-1257', 'windows-1252'],
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'cp437'],
  ['cp437', 'cp437'],
  ['macroman', 'macroman'],
  ['windows-1252', 'windows-1252', 'windows-1252'],
  ['windows-1254', 'windows-1254', 'windows-1254'],
  ['latin-1', 'latin-1', 'latin-1'],
]

const PER_WAY = 4

/** Sentences that were damaged twice or three times. */
export function repeatedCases(random: Random): readonly BenchCase[] {
  const lines = readLines('double-lines.txt')
  return WAYS.flatMap((way) =>
    Array.from({ length: PER_WAY }, () => {
      const text = pick(random, lines)
      return {
        id: '',
        kind: `${way.length === 2 ? 'double' : 'triple'}/${way.join('+')}`,
        input: way.reduce((damaged, page) => damage(damaged, page, 'keep'), text),
        expected: text,
      }
    }),
  )
}
