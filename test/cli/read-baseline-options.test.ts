import { expect, it } from 'vitest'
import { parseArguments } from '../../scripts/cli/parse-arguments.ts'
import { readBaselineOptions } from '../../scripts/cli/read-baseline-options.ts'

const read = (...words: readonly string[]): object => readBaselineOptions(parseArguments('check', words))

it('asks the baseline, unless it is to be left alone or written', () => {
  expect([read(), read('--baseline'), read('--no-baseline'), read('--update-baseline', 'talk.md')]).toEqual([
    {},
    {},
    { baseline: 'ignored' },
    { baseline: 'updated' },
  ])
})

it('remembers nothing of standard input', () => {
  expect(() => read('-', '--update-baseline')).toThrow(
    'Found --update-baseline for a deck from standard input, expected decks that are files',
  )
})
