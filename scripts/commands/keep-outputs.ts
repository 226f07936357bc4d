import { basename, dirname, join } from 'node:path'
import { keyOf, type Store } from '../cache/store.ts'
import type { Fingerprint } from '../plan/fingerprint.ts'
import type { OutputFiles } from './make-output.ts'
import type { Target } from './output-targets.ts'

/** Finished outputs, by all that decides their bytes: for when they were removed, or an edit is taken back. */
export type KeptOutputs = {
  readonly has: (target: Target, fingerprint: Fingerprint) => Promise<boolean>
  readonly recall: (target: Target, fingerprint: Fingerprint) => Promise<OutputFiles | undefined>
  readonly keep: (target: Target, fingerprint: Fingerprint, made: OutputFiles) => Promise<void>
}

export function keepOutputs(store: Store): KeptOutputs {
  // The pictures of slides are called after the output.
  const keyFor = ({ path }: Target, fingerprint: Fingerprint): string =>
    keyOf('output-files-1', [basename(path), fingerprint])
  return {
    has: (target, fingerprint) => store.has(keyFor(target, fingerprint)),
    recall: async (target, fingerprint) => {
      const entry = await store.get(keyFor(target, fingerprint))
      return entry && readEntry(entry, dirname(target.path))
    },
    keep: (target, fingerprint, made) => store.put(keyFor(target, fingerprint), writeEntry(made)),
  }
}

/** Name and number of bytes of each file, in order. */
type Head = readonly (readonly [string, number])[]

/** One line of JSON, then the files one after the other. */
function writeEntry(made: OutputFiles): Uint8Array {
  const head: Head = [...made].map(([path, bytes]) => [basename(path), bytes.length])
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...made.values()])
}

function readEntry(entry: Uint8Array, folder: string): OutputFiles {
  let start = entry.indexOf(0x0a) + 1
  const head = JSON.parse(Buffer.from(entry.subarray(0, start)).toString()) as Head
  const files = new Map<string, Uint8Array>()
  for (const [name, size] of head) {
    files.set(join(folder, name), entry.subarray(start, start + size))
    start += size
  }
  return files
}
