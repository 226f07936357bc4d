import { constants, type Stats } from 'node:fs'
import { open, readdir, realpath, rm, stat, utimes } from 'node:fs/promises'
import type { FileFacts, FileKind, Files } from './files.ts'
import { sweepLeftovers } from './sweep-leftovers.ts'
import { replaceAtomically, stashAtomically, writeAtomically } from './write-atomically.ts'

/** The real disk. */
export const diskFiles: Files = {
  inspect: (path) => orAbsent(async () => factsOf(await stat(path))),
  read: (path) => orAbsent(() => readRegularFile(path)),
  list: async (folder) => {
    const entries = (await orAbsent(() => readdir(folder, { withFileTypes: true }))) ?? []
    return entries
      .map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? ('link' as const) : kindOf(entry),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  },
  realPath: (path) => orAbsent(() => realpath(path)),
  write: writeAtomically,
  stash: stashAtomically,
  touch: (path) => utimes(path, new Date(), new Date()),
  replace: replaceAtomically,
  sweep: sweepLeftovers,
  remove: (path) => rm(path, { recursive: true, force: true }),
  clock: () => Date.now(),
}

/** O_NONBLOCK: opening a pipe without it waits for a writer, for ever. */
async function readRegularFile(path: string): Promise<Uint8Array | undefined> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const facts = await handle.stat()
    return facts.isFile() ? await handle.readFile() : undefined
  } finally {
    await handle.close()
  }
}

function factsOf(stats: Stats): FileFacts {
  return {
    kind: kindOf(stats),
    size: stats.size,
    modified: stats.mtimeMs,
    changed: stats.ctimeMs,
    inode: stats.ino,
    device: stats.dev,
    names: stats.nlink,
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'directory' : 'other'
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'ENAMETOOLONG'])

async function orAbsent<T>(question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question()
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
