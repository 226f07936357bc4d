import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { fewAtATime } from '../../scripts/model/few-at-a-time.ts'

describe('fewAtATime', () => {
  it('begins in order, with no more than so many under way', async () => {
    const begun: number[] = []
    let running = 0
    let most = 0
    const work = fewAtATime(2, async (number: number) => {
      begun.push(number)
      running += 1
      most = Math.max(most, running)
      for (let turn = 0; turn < 3 - (number % 3); turn += 1) await setImmediate()
      running -= 1
      return number * 10
    })
    expect(await Promise.all([1, 2, 3, 4, 5].map(work))).toEqual([10, 20, 30, 40, 50])
    expect(begun).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })

  it('goes on after a failure', async () => {
    const work = fewAtATime(1, async (number: number) => {
      if (number === 1) throw new Error('one')
      return number
    })
    const results = await Promise.allSettled([work(1), work(2), work(3)])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(await work(4)).toBe(4)
  })
})
