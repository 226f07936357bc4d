import { describe, expect, it } from 'vitest'
import { groupOf } from '../bench-case.ts'
import { damage } from './damage.ts'
import { makePool } from './make-pool.ts'

const POOL = makePool(5)

describe('makePool', () => {
  it('gives the same texts for the same seed, and others for another', () => {
    expect(makePool(5)).toEqual(POOL)
    expect(makePool(6).map(({ input }) => input)).not.toEqual(POOL.map(({ input }) => input))
  })

  it('damages every text, in all the ways that it counts', () => {
    expect(POOL.filter(({ input, expected }) => input === expected)).toEqual([])
    expect([...new Set(POOL.map(groupOf))].sort()).toEqual([
      'doc',
      'double',
      'emoji',
      'mixed',
      'punct',
      'text',
      'triple',
    ])
  })

  it('says what was at every damaged place of a deck', () => {
    for (const { input, expected, runs } of POOL) {
      if (runs === undefined) continue
      let position = 0
      const pieces = runs.flatMap(([start, end, original]) => {
        const before = input.slice(position, start)
        position = end
        return [before, original]
      })
      expect(pieces.join('') + input.slice(position)).toBe(expected)
    }
  })
})

describe('damage', () => {
  it.each([
    ['keep', 'â\u009d¤ï¸\u008f Å\u00a0'],
    ['drop', 'â¤ï¸ Å\u00a0'],
    ['fffd', 'â\ufffd¤ï¸\ufffd Å\u00a0'],
    ['qmark', 'â?¤ï¸? Å\u00a0'],
    ['nbsp', 'â\u009d¤ï¸\u008f Å '],
    ['novs', 'â\u009d¤ Å\u00a0'],
    ['drop+nbsp', 'â¤ï¸ Å '],
    ['drop+novs', 'â¤ Å\u00a0'],
  ] as const)('loses what %s loses', (loss, damaged) => {
    expect(damage('❤️ Š', 'windows-1252', loss)).toBe(damaged)
  })
})
