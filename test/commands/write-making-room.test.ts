import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createStore, keyOf } from '../../scripts/cache/store.ts'
import { createWorld } from '../../scripts/commands/create-world.ts'
import { writeMakingRoom } from '../../scripts/commands/write-making-room.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import type { Files } from '../../scripts/system/files.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'

let talk: Folder
beforeEach(async () => {
  talk = await makeFolder({ 'dist/old.pdf': 'old', '.cache/results/notes.txt': 'precious' })
  await createStore(diskFiles, join(talk.path, '.cache/results')).put(keyOf('a', []), new Uint8Array(9))
})
afterEach(() => talk.remove())

const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
const cached = async () => (await readdir(join(talk.path, '.cache/results'), { recursive: true })).sort()

/** A disk that is full for as long as the cache holds results. */
function write(parts: Partial<Files> = {}): Promise<void> {
  const files: Files = {
    ...diskFiles,
    write: async (path, content) => {
      if ((await cached()).length > 1) throw full
      await diskFiles.write(path, content)
    },
    ...parts,
  }
  const world = createWorld({ files, workingFolder: talk.path, env: {} })
  return writeMakingRoom(join(talk.path, 'dist/new.pdf'), Buffer.from('new'), world)
}

it('gives up the cache for an output', async () => {
  await write()
  expect(await readFile(join(talk.path, 'dist/new.pdf'), 'utf8')).toBe('new')
  expect(await cached()).toEqual(['notes.txt'])
})

it('keeps the cache where it takes no room of the output, or where room is not what is missing', async () => {
  const before = await cached()
  const elsewhere: Partial<Files> = {
    inspect: async (path) => {
      const facts = await diskFiles.inspect(path)
      return facts && { ...facts, device: path.endsWith('.cache') ? 1 : 2 }
    },
  }
  await expect(write(elsewhere)).rejects.toBe(full)
  const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
  await expect(write({ write: () => Promise.reject(denied) })).rejects.toBe(denied)
  expect(await cached()).toEqual(before)
})

it('fails where the disk is full all the same', async () => {
  await expect(write({ write: () => Promise.reject(full) })).rejects.toBe(full)
})
