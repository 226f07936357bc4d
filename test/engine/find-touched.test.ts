import { describe, expect, it } from 'vitest'
import { findEdit, findTouched } from '../../scripts/engine/find-touched.ts'

describe('findEdit', () => {
  it('finds the smallest stretch of lines that differs', () => {
    expect(findEdit(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ from: 1, oldTo: 2, newTo: 3 })
    expect(findEdit(['a', 'a'], ['a', 'a', 'a'])).toEqual({ from: 2, oldTo: 2, newTo: 3 })
    expect(findEdit(['a', 'b'], ['a', 'b'])).toEqual({ from: 2, oldTo: 2, newTo: 2 })
    expect(findEdit(['a'], [])).toEqual({ from: 0, oldTo: 1, newTo: 0 })
  })
})

describe('findTouched', () => {
  const starts = [0, 4, 8, 12]

  it('is the slide of the edited line, with the next one as its guard', () => {
    expect(findTouched(starts, { from: 6, oldTo: 7, newTo: 7 })).toEqual({ first: 1, last: 1, guard: 2 })
  })

  it('has no guard at the end of the deck', () => {
    expect(findTouched(starts, { from: 14, oldTo: 15, newTo: 15 })).toEqual({ first: 3, last: 3 })
  })

  it('takes in the slide before an edited ruler, and the one behind an edited last line', () => {
    expect(findTouched(starts, { from: 4, oldTo: 5, newTo: 5 })).toEqual({ first: 0, last: 1, guard: 2 })
    expect(findTouched(starts, { from: 7, oldTo: 8, newTo: 7 })).toEqual({ first: 1, last: 2, guard: 3 })
  })
})
