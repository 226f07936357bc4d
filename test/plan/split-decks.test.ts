import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeckLoad, splitDecks, updateCost } from '../../scripts/plan/split-decks.ts'

const loads = fc.uniqueArray(
  fc.record({ file: fc.string({ minLength: 1 }), weight: fc.integer({ min: 1, max: 500 }) }),
  { selector: ({ file }) => file, maxLength: 30 },
)
const cost = fc.record({ ms: fc.integer({ min: 0, max: 90_000 }), weight: fc.integer({ min: 1, max: 500 }) })
const costs = fc.dictionary(fc.string({ minLength: 1 }), cost)

/** Some of the decks have a known cost, too. */
const cases = fc.tuple(loads, costs, fc.array(cost, { maxLength: 30 }), fc.integer({ min: 1, max: 12 })).map(
  ([decks, others, own, count]) =>
    [
      decks,
      {
        ...others,
        ...Object.fromEntries(own.flatMap((one, index) => (decks[index] ? [[decks[index].file, one]] : []))),
      },
      count,
    ] as const,
)

describe('splitDecks', () => {
  it('puts every deck into exactly one shard, whatever the order of the decks', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), ([decks, known, count], keys) => {
        const shards = splitDecks(decks, known, count)
        expect(shards.length).toBe(count)
        expect(shards.flat().sort()).toEqual(decks.map(({ file }) => file).sort())
        const shuffled = decks
          .map((deck) => ({ deck, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ deck }) => deck)
        expect(splitDecks(shuffled, known, count)).toEqual(shards)
      }),
    )
  })

  it('leaves no two shards farther apart than the dearest deck', () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 12 }), (decks, count) => {
        const weightOf = new Map(decks.map(({ file, weight }) => [file, weight]))
        const sums = splitDecks(decks, {}, count).map((files) =>
          files.reduce((sum, file) => sum + (weightOf.get(file) ?? 0), 0),
        )
        const dearest = Math.max(0, ...weightOf.values())
        expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(dearest)
      }),
    )
  })

  const decks: readonly DeckLoad[] = [
    { file: 'a.md', weight: 10 },
    { file: 'b.md', weight: 10 },
    { file: 'c.md', weight: 20 },
    { file: 'd.md', weight: 30 },
  ]

  it('goes by what is to be drawn where nothing is known', () => {
    expect(splitDecks(decks, {}, 2)).toEqual([
      ['d.md', 'b.md'],
      ['c.md', 'a.md'],
    ])
  })

  it('goes by what decks took before, and takes the others for typical ones', () => {
    const known = { 'a.md': { ms: 8_000, weight: 10 }, 'c.md': { ms: 1_000, weight: 20 } }
    // 300 ms for a weight of 1: b takes 3 s, d 9 s.
    expect(splitDecks(decks, known, 2)).toEqual([
      ['d.md', 'c.md'],
      ['a.md', 'b.md'],
    ])
  })

  it('expects a deck that has grown to take longer by as much', () => {
    const known = { 'a.md': { ms: 4_000, weight: 1 }, 'd.md': { ms: 1_000, weight: 30 } }
    expect(splitDecks(decks, known, 2)[0]).toEqual(['a.md'])
  })

  it('leaves shards empty when there are more of them than decks', () => {
    expect(splitDecks(decks.slice(0, 2), {}, 4)).toEqual([['a.md'], ['b.md'], [], []])
  })
})

describe('updateCost', () => {
  it('believes the dearer one, as the cheaper one may have come from the cache, and forgets it slowly', () => {
    expect(updateCost(undefined, { ms: 5, weight: 2 })).toEqual({ ms: 5, weight: 2 })
    expect(updateCost({ ms: 100, weight: 2 }, { ms: 500, weight: 2 })).toEqual({ ms: 500, weight: 2 })
    expect(updateCost({ ms: 100, weight: 2 }, { ms: 5, weight: 2 })).toEqual({ ms: 80, weight: 2 })
    expect(updateCost({ ms: 100, weight: 2 }, { ms: 5, weight: 1 })).toEqual({ ms: 40, weight: 1 })
  })
})
