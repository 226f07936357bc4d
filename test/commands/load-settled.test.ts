import { describe, expect, it } from 'vitest'
import { isCutOff } from '../../scripts/commands/load-settled.ts'

const LINES = Array.from({ length: 40 }, (_, index) => `Line ${index} of a deck`)
const DECK = `${LINES.join('\n')}\n`

describe('isCutOff', () => {
  it.each([
    ['emptied', '', true],
    ['the first half', DECK.slice(0, DECK.length / 2), true],
    ['the first half of an edited text', DECK.replace('Line 3', 'Row 3').slice(0, DECK.length / 2), true],
    ['a word less at the end', DECK.slice(0, -6), false],
    ['much less in the middle', `${[...LINES.slice(0, 10), ...LINES.slice(30)].join('\n')}\n`, false],
    ['much less at the start', DECK.slice(DECK.length / 2), false],
    ['another text', 'Something else', false],
    ['more text', `${DECK}More\n`, false],
  ])('%s', (_name, after, expected) => {
    expect(isCutOff(DECK, after)).toBe(expected)
  })
})
