import { expect, it } from 'vitest'
import { takeTurns } from '../../scripts/commands/take-turns.ts'

/** Begins `count` at a time, and notes what happens; a turn lasts until `end` says so. */
function start(items: readonly string[], count: number) {
  const log: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const done = takeTurns(items, count, (item) => {
    log.push(`begins ${item}`)
    return new Promise<void>((resolve, reject) => {
      ends.set(item, (error) => (error ? reject(error) : resolve()))
    })
  })
  return {
    log,
    done,
    end: async (item: string, error?: Error) => {
      ends.get(item)?.(error)
      await new Promise(setImmediate)
    },
  }
}

it('begins in order, the next one when one has ended', async () => {
  const { log, done, end } = start(['a', 'b', 'c'], 2)
  expect(log).toEqual(['begins a', 'begins b'])
  await end('b')
  expect(log).toEqual(['begins a', 'begins b', 'begins c'])
  await end('a')
  await end('c')
  await done
})

it('finishes what has begun before it fails, and begins nothing more', async () => {
  const { log, done, end } = start(['a', 'b', 'c'], 2)
  const settled = done.catch((error: Error) => void log.push(`fails of ${error.message}`))
  await end('a', new Error('a'))
  expect(log).toEqual(['begins a', 'begins b'])
  await end('b')
  await settled
  expect(log).toEqual(['begins a', 'begins b', 'fails of a'])
})

it('has nothing to do for nothing', async () => {
  await expect(start([], 2).done).resolves.toBeUndefined()
})
