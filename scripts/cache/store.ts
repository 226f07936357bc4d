import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Files } from '../system/files.ts'
import { evictEntries } from './evict-entries.ts'

/**
 * Results of expensive steps, by the digest of everything that went into them.
 * An entry that is missing, torn, altered or of another version is a miss, never an error.
 */
export type Store = {
  /** Whether `get` would probably find it: nothing is read. */
  readonly has: (key: string) => Promise<boolean>
  readonly get: (key: string) => Promise<Uint8Array | undefined>
  /** A cache that cannot be written (full or read-only disk) only costs time: the failure is noted, see `unkept`. */
  readonly put: (key: string, content: Uint8Array) => Promise<void>
  /** At the end of a run: notes what was used, and removes what was not for long if the cache has grown too large. */
  readonly tidy: () => Promise<void>
  /** Why a result could not be kept, for the first that could not; `undefined` when all were. */
  readonly unkept: () => unknown
}

/** `anew`: earlier results are as absent; new ones are kept. */
export function createStore(
  files: Files,
  folder: string,
  results: 'remembered' | 'anew' = 'remembered',
): Store {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key)
  const used = new Set<string>()
  let written = 0
  let failure: unknown
  return {
    has: async (key) => results === 'remembered' && (await isThere(files, pathOf(key))),
    get: async (key) => {
      if (results === 'anew') return undefined
      const entry = await readIfAllowed(files, pathOf(key))
      const content = entry && openEntry(key, entry)
      if (content) used.add(pathOf(key))
      return content
    },
    put: async (key, content) => {
      const entry = sealEntry(key, content)
      try {
        await files.stash(pathOf(key), entry).catch(async () => {
          await clearWay(files, pathOf(key))
          // In any case: whoever puts the same entry at the same time may have cleared the way before.
          await files.stash(pathOf(key), entry)
        })
        used.add(pathOf(key))
        written += content.length
      } catch (error) {
        failure ??= error // the result exists already, in memory; the next run computes it again
      }
    },
    tidy: async () => {
      try {
        await Promise.all([...used].map((path) => files.touch(path).catch(() => undefined))) // another run removed it
        await evictEntries(files, folder, { used, written })
      } catch {
        // a cache that cannot be written grows no further
      }
    },
    unkept: () => failure,
  }
}

async function isThere(files: Files, path: string): Promise<boolean> {
  try {
    return (await files.inspect(path))?.kind === 'file'
  } catch {
    return false // as for `get`
  }
}

/** Removes a folder in the place of an entry, or a file in the place of a folder of entries. */
async function clearWay(files: Files, path: string): Promise<void> {
  const inTheWay = [
    [dirname(path), 'file'],
    [path, 'directory'],
  ] as const
  for (const [place, kind] of inTheWay) {
    if ((await files.inspect(place))?.kind === kind) await files.remove(place)
  }
}

/** What another user made, and keeps to himself, is a miss as well. */
async function readIfAllowed(files: Files, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path)
  } catch {
    return undefined // only costs the time to compute it again
  }
}

/** The key of a step: the digest of its name and of all its inputs, which must be plain data in a fixed order. */
export function keyOf(step: string, inputs: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([step, inputs]))
    .digest('hex')
}

/** SHA-256, hex. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

const SEAL_LENGTH = 32

/** Content after a seal over key and content, so that a file under a wrong name is not believed either. */
function sealEntry(key: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([sealOf(key, content), content])
}

function openEntry(key: string, entry: Uint8Array): Uint8Array | undefined {
  const content = entry.subarray(SEAL_LENGTH)
  return sealOf(key, content).equals(entry.subarray(0, SEAL_LENGTH)) ? content : undefined
}

function sealOf(key: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\0').update(content).digest()
}
