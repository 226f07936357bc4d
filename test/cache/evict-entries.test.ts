import { createHash } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { evictEntries } from '../../scripts/cache/evict-entries.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

let folder: Folder
beforeEach(async () => {
  folder = await makeFolder({})
  // 'a' was used last, 'e' first of all.
  for (const [index, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    await mkdir(join(folder.path, `0${index}`))
    await writeFile(join(folder.path, `0${index}`, name), 'x'.repeat(100))
    await utimes(join(folder.path, `0${index}`, name), 1_000 - index, 1_000 - index)
  }
})
afterEach(() => folder.remove())

const left = async () =>
  (await readdir(folder.path, { recursive: true }))
    .flatMap((name) => /[a-z]$/.exec(name)?.[0] ?? [])
    .filter((name) => name !== 'h')
    .sort()
const evict = (written: number, limit: number, used: readonly string[] = []) =>
  evictEntries(
    diskFiles,
    folder.path,
    { used: new Set(used.map((name) => join(folder.path, name))), written },
    limit,
  )

it('removes what was not used for the longest time, until there is room', async () => {
  await evict(0, 400)
  expect(await left()).toEqual(['a', 'b', 'c'])
})

it('never removes what this run used', async () => {
  await evict(0, 300, ['04/e', '03/d'])
  expect(await left()).toEqual(['d', 'e'])
})

it('looks again only after a day, or when a tenth of the limit was written', async () => {
  await evict(0, 1_000)
  await evict(30, 400)
  expect(await left()).toEqual(['a', 'b', 'c', 'd', 'e'])
  await evict(11, 400)
  expect(await left()).toEqual(['a', 'b', 'c'])
})

it('removes what a killed writer left', async () => {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)
  const name = `.lectern-${machine}-4194303-0123456789ab.tmp`
  await writeFile(join(folder.path, '00', name), 'half')
  await evict(0, 10_000)
  expect(await readdir(join(folder.path, '00'))).toEqual(['a'])
})
