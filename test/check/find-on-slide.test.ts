import { describe, expect, it } from 'vitest'
import { findOnSlide } from '../../scripts/check/find-on-slide.ts'
import { makeDeck } from './plain-project.ts'

const SECOND = `
<!-- A long list, they say -->

## Two

- a **long** list of *many* things
- a list
- 你好 and → there
`
const DECK = makeDeck(`# One\n\n---\n${SECOND}`)

describe('findOnSlide', () => {
  it.each([
    ['a long list of many things', 9, 3, 'a **long** list of *many* things'],
    ['long list of many thi…', 9, 7, 'long** list of *many'],
    ['a list', 10, 3, 'a list'],
    ['你好 and', 11, 3, '你好 and'],
    ['→', 11, 10, '→'],
    ['a long formula that is drawn', 7, 1, ''],
    ['Two', 7, 4, 'Two'],
    ['x²', 7, 1, ''],
    ['', 7, 1, ''],
  ])('finds %s', (seen, line, column, text) => {
    const span = findOnSlide(DECK, 2, seen)
    expect([span?.start.line, span?.start.column]).toEqual([line, column])
    expect(DECK.original.slice(span?.start.offset, span?.end.offset)).toBe(text)
  })

  it('finds nothing on a slide that is not there', () => {
    expect(findOnSlide(DECK, 3, 'a')).toBe(undefined)
  })
})
