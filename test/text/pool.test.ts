import { describe, expect, it } from 'vitest'
import { countCleanLines } from '../bench/half-damaged.ts'
import { isHarmed } from '../bench/judge-answer.ts'
import { type Damaged, measure } from '../bench/measure.ts'
import { makePool } from '../bench/pool/make-pool.ts'
import { findUnreplayable, findUnstable } from '../bench/stability.ts'

const EVERY = 5

/** A sample of what `npm run bench:text` looks at in full. */
const { damaged } = measure(makePool(11).filter((_, index) => index % EVERY === 0))

describe('repairText, on texts that it was not tuned on', () => {
  it('writes no wrong emoji and no wrong sign', () => {
    // Not in many scripts: there the judge takes some half-repaired lines for wrong ones.
    const plain = damaged.filter((one) => !/^(text|mixed)/.test(one.case.kind))
    expect(plain.filter(({ judgement }) => isHarmed(judgement)).map(show)).toEqual([])
    expect(plain.length).toBeGreaterThan(100)
  })

  it('leaves clean lines between damaged ones alone', () => {
    const { all, changed } = countCleanLines(damaged.filter((one) => one.case.kind.startsWith('mixed')))
    expect(changed).toEqual([])
    expect(all).toBeGreaterThan(20)
  })

  it('changes nothing when it is repeated', () => {
    expect(findUnstable(damaged).map(show)).toEqual([])
  })

  it('gives edits that lead to the repaired text', () => {
    expect(findUnreplayable(damaged).map(show)).toEqual([])
  })
})

function show({ case: { kind, input, expected }, repair: { text } }: Damaged): object {
  return { kind, input, text, expected }
}
