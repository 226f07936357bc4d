import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyedSlide, keepKeys } from '../../scripts/commands/keep-keys.ts'

const slidesOf = (looks: readonly string[]): readonly KeyedSlide[] =>
  looks.map((look) => ({ key: `k-${look}`, look }))
const NEW = /^[0-9a-f]{8}(?:-\d+)?$/

describe('keepKeys', () => {
  it.each([
    ['an edited slide', 'a b c', 'a B c', ['k-a', 'k-b', 'k-c']],
    ['two edited slides beside each other', 'a b c d', 'a B C d', ['k-a', 'k-b', 'k-c', 'k-d']],
    ['a slide that was added', 'a b', 'a x b', ['k-a', NEW, 'k-b']],
    ['a slide that was removed', 'a b c', 'a c', ['k-a', 'k-c']],
    ['a slide that was moved', 'a b c d', 'd a b c', ['k-d', 'k-a', 'k-b', 'k-c']],
    ['slides in reverse order', 'a b c', 'c b a', ['k-c', 'k-b', 'k-a']],
    ['a slide that was divided', 'a b c', 'a b1 b2 c', ['k-a', 'k-b', NEW, 'k-c']],
    ['slides that became one', 'a b1 b2 c', 'a b c', ['k-a', 'k-b1', 'k-c']],
    ['an edit in front of one that was moved', 'a b c', 'A c b', ['k-a', 'k-c', 'k-b']],
    ['all of them edited', 'a b', 'A B', ['k-a', 'k-b']],
    ['none from before', '', 'a', [NEW]],
  ])('keeps %s', (_what, before, after, keys) => {
    const words = (text: string) => text.split(' ').filter((word) => word !== '')
    expect(keepKeys(slidesOf(words(before)), words(after))).toEqual(
      keys.map((key) => (typeof key === 'string' ? key : expect.stringMatching(key))),
    )
  })

  it('names equal slides differently, and the same ones alike', () => {
    const [first = '', second = ''] = keepKeys([], ['a', 'a'])
    expect(second).toBe(`${first}-2`)
    expect(keepKeys([], ['a'])).toEqual([first])
  })

  it('never names two slides alike, and gives every slide that is still there a name of its own look', () => {
    const looks = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(looks, { minLength: 2, maxLength: 5 }), (states) => {
        let slides: readonly KeyedSlide[] = []
        for (const state of states) {
          const keys = keepKeys(slides, state)
          expect(new Set(keys).size).toBe(state.length)
          for (const look of new Set(state)) {
            const known = slides.filter((one) => one.look === look).map(({ key }) => key)
            const kept = keys.filter((key, index) => state[index] === look && known.includes(key))
            expect(kept.length).toBe(Math.min(known.length, state.filter((one) => one === look).length))
          }
          slides = state.map((look, index) => ({ look, key: keys[index] ?? '' }))
        }
      }),
    )
  })
})
