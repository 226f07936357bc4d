import { expect, it } from 'vitest'
import { placeWords } from '../../scripts/check/place-words.ts'
import { makeDeck } from './plain-project.ts'

const TEXT = `# One
---
# Ferries

<!-- twelve ferries a day -->

<style scoped>.twelve { color: red }</style>

- *Twelve* ferries <b class="day">a day</b> &amp; night
- caf\u00e9 → 你好 (closed) <img src="a.png" alt="Two boats">
`
const deck = makeDeck(TEXT)

it.each([
  ['Twelve ferries a day & night', 'Twelve* ferries <b class="day">a day</b> &amp; night'],
  ['Twelve ferries a d…', 'Twelve* ferries <b class="day">a'],
  ['Twelve ferries in July', 'Twelve* ferries'],
  ['ferries', 'ferries'],
  ['café', 'café'],
  ['→', '→'],
  ['Two boats', 'Two boats'],
  ['你好', '你好'],
])('finds `%s`', (words, expected) => {
  const { span } = placeWords(deck, 2, words)
  expect(TEXT.slice(span?.start.offset, span?.end.offset)).toBe(expected)
  expect(span?.start.offset).toBeGreaterThan(TEXT.indexOf('</style>'))
})

it('gives the beginning of the slide where the words are not, and nothing without a slide', () => {
  const start = { line: 3, column: 1, offset: 10 }
  for (const words of ['', 'no', 'One', 'red', 'erries'])
    expect(placeWords(deck, 2, words)).toEqual({ span: { start, end: start } })
  expect(placeWords(deck, 3, 'One')).toEqual({})
})

it('takes no time for what repeats itself', () => {
  const marks = '&'.repeat(20_000)
  const long = makeDeck(`one ${marks} <<<<${'<'.repeat(20_000)}`)
  expect(placeWords(long, 1, 'one two three').span?.start.line).toBe(1)
})
