import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { singleFlight } from '../../scripts/watch/single-flight.ts'

describe('singleFlight', () => {
  it('shares a run between requests that come before it begins', async () => {
    const { request, log } = recording()
    await Promise.all([request('a'), request('b')])
    expect(log).toEqual(['begin b', 'end b'])
  })

  it('merges requests during a run into one more, with what was asked last', async () => {
    const { request, log, during } = recording()
    const later: Promise<void>[] = []
    during(() => later.push(request('b'), request('c')))
    await request('a')
    await Promise.all(later)
    expect(log).toEqual(['begin a', 'end a', 'begin c', 'end c'])
  })

  it.each([...Array(12).keys()])('loses no request %i microtasks after a run', async (depth) => {
    const { request, log } = recording()
    const first = request('a')
    await first
    for (let step = 0; step < depth; step += 1) await null
    await request('b')
    expect(log).toEqual(['begin a', 'end a', 'begin b', 'end b'])
  })

  it.each([...Array(20).keys()])(
    'never runs twice at once, asked again after %i microtasks',
    async (depth) => {
      const { request, log, during, lastWanted } = recording()
      let second: Promise<void> | undefined
      during(() => {
        second = request('b')
      })
      const first = request('a')
      for (let step = 0; step < depth; step += 1) await null
      const third = request('c')
      await Promise.all([first, third])
      await second
      expect(overlaps(log)).toBe(false)
      expect(log.at(-1)).toBe(`end ${lastWanted()}`)
    },
  )

  it('tells a failure to those who asked for that run, and goes on', async () => {
    let runs = 0
    const request = singleFlight(async () => {
      runs += 1
      if (runs === 1) throw new Error('torn')
    })
    const [first, same] = await Promise.allSettled([request(), request()])
    expect([first.status, same.status]).toEqual(['rejected', 'rejected'])
    await expect(request()).resolves.toBeUndefined()
    expect(runs).toBe(2)
  })

  it('tells a failure that is thrown at once in the same way', async () => {
    const request = singleFlight(() => {
      throw new Error('at once')
    })
    await expect(request()).rejects.toThrow('at once')
    await expect(request()).rejects.toThrow('at once')
  })

  it('does what was asked last, however requests fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 20 }), async (gaps) => {
        const { request, log } = recording()
        const asked: Promise<void>[] = []
        for (const [index, gap] of gaps.entries()) {
          asked.push(request(String(index)))
          for (let step = 0; step < gap; step += 1) await null
        }
        await Promise.all(asked)
        expect(overlaps(log)).toBe(false)
        expect(log.at(-1)).toBe(`end ${gaps.length - 1}`)
      }),
    )
  })
})

/** A job that takes over whatever was asked last when it begins, as a build takes over the disk. */
function recording() {
  const log: string[] = []
  let wanted = ''
  let interrupt: (() => void) | undefined
  const fly = singleFlight(async () => {
    const taken = wanted
    log.push(`begin ${taken}`)
    await null
    interrupt?.()
    interrupt = undefined
    await null
    log.push(`end ${taken}`)
  })
  return {
    log,
    lastWanted: () => wanted,
    request: (value: string): Promise<void> => {
      wanted = value
      return fly()
    },
    /** Calls back in the middle of the next run. */
    during: (callback: () => void): void => {
      interrupt = callback
    },
  }
}

function overlaps(log: readonly string[]): boolean {
  return log.some((line, index) => line.startsWith('begin') === log[index + 1]?.startsWith('begin'))
}
