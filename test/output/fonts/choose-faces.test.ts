import { describe, expect, it } from 'vitest'
import type { FaceRule } from '../../../scripts/layout/content/read-faces.ts'
import { chooseFaces, coverageOf, drawnWeight } from '../../../scripts/output/fonts/choose-faces.ts'

describe('chooseFaces', () => {
  const weightsFor = (rules: readonly FaceRule[], weight: number) =>
    chooseFaces(rules, { weight, italic: false }).map((rule) => rule.weight)

  it.each([
    [400, ['500']],
    [500, ['500']],
    [450, ['500']],
    [300, ['200']],
    [600, ['700']],
    [900, ['700']],
    [100, ['200']],
  ])('looks for %i where CSS says', (weight, expected) => {
    const rules = ['200', '500', '700'].map((own) => ruleOf(own))
    expect(weightsFor(rules, weight)).toEqual(expected)
  })

  it('tries lighter ones before it makes 400 bold, and takes a variable font for all that it has', () => {
    expect(
      weightsFor(
        ['300', 'bold'].map((weight) => ruleOf(weight)),
        400,
      ),
    ).toEqual(['300'])
    expect(
      weightsFor(
        ['normal', '300 800'].map((weight) => ruleOf(weight)),
        600,
      ),
    ).toEqual(['300 800'])
    expect([200, 600, 900].map((wish) => drawnWeight(ruleOf('300 800'), wish))).toEqual([300, 600, 800])
  })

  it('takes all rules of one style, slanted ones where there are any', () => {
    const parts = [ruleOf('400', { ranges: 'U+0-FF' }), ruleOf('400', { ranges: 'U+100-17F' })]
    const slanted = ruleOf('700', { style: 'italic' })
    expect(chooseFaces([...parts, slanted], { weight: 400, italic: false })).toEqual(parts)
    expect(chooseFaces([...parts, slanted], { weight: 400, italic: true })).toEqual([slanted])
    expect(chooseFaces(parts, { weight: 400, italic: true })).toEqual(parts)
  })
})

describe('coverageOf', () => {
  it('reads ranges, single letters and placeholders', () => {
    const rule = ruleOf('400', { ranges: 'U+0-FF, u+131, U+4??' })
    const codes = [0x41, 0x100, 0x131, 0x3ff, 0x400, 0x4ff, 0x500]
    expect(codes.map(coverageOf(rule))).toEqual([true, false, true, false, true, true, false])
    expect(coverageOf(ruleOf('400'))(0x1f600)).toBe(true)
  })
})

function ruleOf(weight: string, more: Partial<FaceRule> = {}): FaceRule {
  return {
    family: 'Test',
    weight,
    style: '',
    ranges: '',
    sources: '',
    base: 'https://deck.invalid/',
    ...more,
  }
}
