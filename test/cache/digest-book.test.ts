import { readFileSync } from 'node:fs'
import { chmod, copyFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDigestBook, type SeenFile } from '../../scripts/cache/digest-book.ts'
import { createStore, digestOf } from '../../scripts/cache/store.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import type { Files } from '../../scripts/system/files.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

const HOUR = 3_600_000
let folder: Folder
let path = ''
beforeEach(async () => {
  folder = await makeFolder({ 'cat.jpg': 'a photograph' })
  path = join(folder.path, 'cat.jpg')
})
afterEach(() => folder.remove())

/** One run: what it sees of the file, long after it was written. */
async function lookLater(parts: Partial<Files> = {}): Promise<SeenFile | undefined> {
  const files: Files = { ...diskFiles, clock: () => Date.now() + HOUR, ...parts }
  const book = await openDigestBook(files, createStore(files, join(folder.path, '.cache')), folder.path)
  const seen = await book.look(path)
  await book.save()
  return seen
}

it('reads a file once for as long as it stays as it is', async () => {
  const bytes = readFileSync(path)
  expect(await lookLater()).toEqual({ digest: digestOf(bytes), bytes })
  expect(await lookLater()).toEqual({ digest: digestOf(bytes) })
  expect(await lookLater()).toEqual({ digest: digestOf(bytes) })
})

it('sees an edit that keeps size and time of modification', async () => {
  await utimes(path, 1000, 1000)
  await lookLater()
  await writeFile(path, 'a photoGraph')
  await utimes(path, 1000, 1000)
  expect((await lookLater())?.digest).toBe(digestOf('a photoGraph'))
})

it.each([
  ['other rights', () => chmod(path, 0o600)],
  ['another file of that name', () => copyFile(path, `${path}~`).then(() => rename(`${path}~`, path))],
  ['another time', () => utimes(path, new Date(0), new Date(0))],
])('reads again: %s', async (_what, change) => {
  await lookLater()
  await change()
  expect((await lookLater())?.bytes).toBeDefined()
  expect((await lookLater())?.bytes).toBeUndefined()
})

it('reads again what was changed within the last two seconds', async () => {
  const { ctimeMs } = await stat(path)
  expect((await lookLater({ clock: () => ctimeMs + 1_900 }))?.bytes).toBeDefined()
  expect((await lookLater({ clock: () => ctimeMs + 2_100 }))?.bytes).toBeDefined()
  expect((await lookLater({ clock: () => ctimeMs + 2_200 }))?.bytes).toBeUndefined()
})

it('answers what is not there, and takes a damaged book for none', async () => {
  await lookLater()
  const files = {
    ...diskFiles,
    read: async (name: string) => (name === path ? diskFiles.read(path) : new Uint8Array(40)),
  }
  expect((await lookLater(files))?.bytes).toBeDefined()
  await folder.remove('cat.jpg')
  expect(await lookLater()).toBeUndefined()
})
