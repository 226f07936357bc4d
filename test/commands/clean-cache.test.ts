import { lstat, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createStore, keyOf } from '../../scripts/cache/store.ts'
import { cleanCache } from '../../scripts/commands/clean-cache.ts'
import { createWorld } from '../../scripts/commands/create-world.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { temporaryName } from '../../scripts/system/temporary-name.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const BROWSER = 'browser/143.0.4-efc784ba6a0c'

let talk: Folder
beforeEach(async () => {
  talk = await makeFolder({ 'slides/talk.md': '# Hi', 'dist/talk.html': 'x' })
})
afterEach(() => talk.remove())

/** What a run leaves in the cache. */
async function fill(cache: string): Promise<void> {
  const store = createStore(diskFiles, join(talk.path, cache, 'results'))
  for (const step of ['a', 'b', 'c']) await store.put(keyOf(step, []), new Uint8Array(9))
  await store.tidy()
  const shard = keyOf('a', []).slice(0, 2)
  await talk.write(join(cache, 'results', shard, temporaryName()), 'half')
  await talk.write(join(cache, BROWSER, 'chromium'), 'x')
  await talk.write(join(cache, `${BROWSER}.4711-0123abcd.tmp`, 'lib/x.so'), 'x')
  await talk.write(join(cache, `${BROWSER}.4711-0123abcd.tmp.torn`, 'chromium'), 'x')
}

const clean = (cache?: string) =>
  cleanCache(
    createWorld({ workingFolder: talk.path, env: cache === undefined ? {} : { LECTERN_CACHE_DIR: cache } }),
  )
const left = async () => (await readdir(talk.path, { recursive: true })).sort()
const TALK = ['dist', 'dist/talk.html', 'slides', 'slides/talk.md']

it('removes all that runs have put there', async () => {
  await fill('.cache')
  expect(await clean()).toEqual(['.cache/results', '.cache/browser'])
  expect(await left()).toEqual(['.cache', ...TALK])
  expect(await clean()).toEqual([])
})

it('goes where the environment says, and leaves the usual place alone', async () => {
  await fill('.cache')
  const before = await left()
  await fill('elsewhere/deep')
  expect(await clean(join(talk.path, 'elsewhere/deep'))).toEqual([
    'elsewhere/deep/results',
    'elsewhere/deep/browser',
  ])
  expect(await left()).toEqual([...before, 'elsewhere', 'elsewhere/deep'].sort())
})

it('follows a link, which stays', async () => {
  await fill('real')
  await symlink('real', join(talk.path, '.cache'))
  expect(await clean()).toEqual(['.cache/results', '.cache/browser'])
  expect(await readdir(join(talk.path, 'real'))).toEqual([])
  expect((await lstat(join(talk.path, '.cache'))).isSymbolicLink()).toBe(true)
})

it('leaves files of others, also where they are called like ours', async () => {
  const foreign = {
    'cache/results/paper.csv': '1',
    'cache/results/2024/a.csv': '1',
    'cache/results/ab/notes.txt': '1',
    'cache/browser/firefox/profile': '1',
    'cache/other.txt': '1',
  }
  for (const [name, content] of Object.entries(foreign)) await talk.write(name, content)
  const before = await left()
  expect(await clean('cache')).toEqual([])
  expect(await left()).toEqual(before)
  await fill('cache')
  expect(await clean('cache')).toEqual([
    'cache/results, but for files of others',
    'cache/browser, but for files of others',
  ])
  expect(await left()).toEqual(before)
})

it('finds nothing to remove where there is no cache, or a file in its place', async () => {
  expect(await clean()).toEqual([])
  await talk.write('.cache', 'precious')
  expect(await clean()).toEqual([])
  await talk.write('c/results', 'precious')
  expect(await clean('c')).toEqual([])
  expect(await left()).toEqual(['.cache', 'c', 'c/results', ...TALK])
})
