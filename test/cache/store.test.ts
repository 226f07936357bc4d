import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLedger } from '../../scripts/cache/ledger.ts'
import { createStore, keyOf } from '../../scripts/cache/store.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { makeFolder } from '../support/make-folder.ts'
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

  it('goes on without a disk, and says why it keeps nothing', async () => {
    const full = new Error('full')
    const files = { ...createMemoryFiles(new Map()), stash: () => Promise.reject(full) }
    const store = createStore(files, '/cache')
    expect(store.unkept()).toBeUndefined()
    await expect(store.put('aa11', content)).resolves.toBeUndefined()
    expect(store.unkept()).toBe(full)
  })

  it.each([
    ['an entry that is a folder', 'results/aa/aa11/x'],
    ['a file in the place of a folder of entries', 'results/aa'],
  ])('takes for a miss, and puts aside: %s', async (_what, name) => {
    const folder = await makeFolder({ [name]: 'x', 'results/bb/bb22': 'x' })
    const store = createStore(diskFiles, join(folder.path, 'results'))
    expect([await store.has('aa11'), await store.get('aa11')]).toEqual([false, undefined])
    await store.put('aa11', content)
    expect([store.unkept(), await store.get('aa11')]).toEqual([undefined, Buffer.from(content)])
    expect(await diskFiles.read(join(folder.path, 'results/bb/bb22'))).toEqual(Buffer.from('x'))
    await folder.remove()
  })

  it('leaves alone a file in the place of the cache', async () => {
    const folder = await makeFolder({ results: 'precious' })
    const store = createStore(diskFiles, join(folder.path, 'results'))
    await store.put('aa11', content)
    await store.tidy()
    expect(store.unkept()).toMatchObject({ code: 'ENOTDIR' })
    expect(await diskFiles.read(join(folder.path, 'results'))).toEqual(Buffer.from('precious'))
    await folder.remove()
  })

  // Root reads everything.
  it.skipIf(process.getuid?.() === 0)('takes for a miss what cannot be read', async () => {
    const folder = await makeFolder({})
    const store = createStore(diskFiles, join(folder.path, 'results'))
    await store.put('aa11', content)
    await chmod(join(folder.path, 'results/aa/aa11'), 0)
    expect(await store.get('aa11')).toBeUndefined()
    await store.put('aa11', content)
    expect(await store.get('aa11')).toEqual(Buffer.from(content))
    await folder.remove()
  })

  it.skipIf(process.getuid?.() === 0)('says so where nothing may be written', async () => {
    const folder = await makeFolder({ 'results/x': '' })
    await chmod(join(folder.path, 'results'), 0o500)
    const store = createStore(diskFiles, join(folder.path, 'results'))
    await store.put('aa11', content)
    await store.tidy()
    expect([store.unkept(), await store.get('aa11')]).toEqual([
      expect.objectContaining({ code: 'EACCES' }),
      undefined,
    ])
    await chmod(join(folder.path, 'results'), 0o700)
    await folder.remove()
  })
})

describe('createLedger', () => {
  it('forgets what another version wrote', async () => {
    const { store } = await filled()
    await createLedger<string>(store, 'v1').put(['a'], 'b')
    expect(await createLedger<string>(store, 'v1').get(['a'])).toBe('b')
    expect(await createLedger<string>(store, 'v2').get(['a'])).toBeUndefined()
  })

  it('takes for absent what is no JSON', async () => {
    const { store } = await filled()
    await store.put(keyOf('v1', ['a']), content)
    expect(await createLedger<string>(store, 'v1').get(['a'])).toBeUndefined()
  })
})

describe('keyOf', () => {
  it('depends on the step and on its inputs', () => {
    const keys = [keyOf('a', [1]), keyOf('b', [1]), keyOf('a', [2]), keyOf('a', ['1'])]
    expect(new Set(keys).size).toBe(4)
    expect(keyOf('a', [1])).toBe(keys[0])
  })
})
