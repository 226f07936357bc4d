import { describe, expect, it } from 'vitest'
import { createLedger } from '../../scripts/cache/ledger.ts'
import { createStore, keyOf } from '../../scripts/cache/store.ts'
import { createMemoryFiles } from '../support/memory-files.ts'

const content = new TextEncoder().encode('a result')
const filled = async () => {
  const disk = new Map<string, Uint8Array | string>()
  const store = createStore(createMemoryFiles(disk), '/cache')
  await store.put('aa11', content)
  return { disk, store, path: '/cache/aa/aa11' }
}

describe('createStore', () => {
  it('gives back what was put', async () => {
    const { store } = await filled()
    expect(Buffer.from((await store.get('aa11')) ?? [])).toEqual(Buffer.from(content))
    expect(await store.get('bb22')).toBeUndefined()
  })

  it('takes damage for absence: any flipped bit, any cut, an empty file', async () => {
    const { disk, store, path } = await filled()
    const entry = Buffer.from(disk.get(path) ?? '')
    for (let index = 0; index < entry.length; index += 1) {
      const flipped = Buffer.from(entry)
      flipped[index] = (flipped[index] ?? 0) ^ 1
      disk.set(path, flipped)
      expect(await store.get('aa11')).toBeUndefined()
      disk.set(path, entry.subarray(0, index))
      expect(await store.get('aa11')).toBeUndefined()
    }
  })

  it('does not believe an entry under another name', async () => {
    const { disk, store, path } = await filled()
    disk.set('/cache/bb/bb22', disk.get(path) ?? '')
    expect(await store.get('bb22')).toBeUndefined()
  })

  it('goes on without a disk', async () => {
    const files = { ...createMemoryFiles(new Map()), write: () => Promise.reject(new Error('full')) }
    await expect(createStore(files, '/cache').put('aa11', content)).resolves.toBeUndefined()
  })
})

describe('createLedger', () => {
  it('forgets what another version wrote', async () => {
    const { store } = await filled()
    await createLedger<string>(store, 'v1').put(['a'], 'b')
    expect(await createLedger<string>(store, 'v1').get(['a'])).toBe('b')
    expect(await createLedger<string>(store, 'v2').get(['a'])).toBeUndefined()
  })
})

describe('keyOf', () => {
  it('depends on the step and on its inputs', () => {
    const keys = [keyOf('a', [1]), keyOf('b', [1]), keyOf('a', [2]), keyOf('a', ['1'])]
    expect(new Set(keys).size).toBe(4)
    expect(keyOf('a', [1])).toBe(keys[0])
  })
})
