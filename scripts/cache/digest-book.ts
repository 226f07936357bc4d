import type { Files } from '../system/files.ts'
import { type FileStamp, isRecent, isSameStamp, stampOf } from './file-stamp.ts'
import { createLedger } from './ledger.ts'
import { digestOf, type Store } from './store.ts'

/** Digests of files, which are read again only when they may have changed. */
export type DigestBook = {
  /** Of a regular file; `undefined` when there is none. `bytes`: when it had to be read. */
  readonly look: (path: string) => Promise<SeenFile | undefined>
  /** Keeps for later runs what was learnt. */
  readonly save: () => Promise<void>
}

export type SeenFile = { readonly digest: string; readonly bytes?: Uint8Array }

/**
 * A file is taken for unchanged when size, both times, inode and device are what they were. One that was changed a moment ago
 * is read again next time.
 * `owner`: of the book, as every project has its own. Two runs at once: the book of the last one stays, which only costs time.
 */
export async function openDigestBook(files: Files, store: Store, owner: string): Promise<DigestBook> {
  const ledger = createLedger<Readonly<Record<string, Line>>>(store, 'digests-1')
  const known = new Map(Object.entries((await ledger.get([owner])) ?? {}))
  const used = new Map<string, Line>()
  let isNew = false
  return {
    look: async (path) => {
      const facts = await files.inspect(path)
      if (facts?.kind !== 'file') return undefined
      const line = used.get(path) ?? known.get(path)
      if (line && isSameStamp(line, facts)) {
        used.set(path, line)
        return { digest: line.digest }
      }
      const bytes = await files.read(path)
      if (bytes === undefined) return undefined
      const digest = digestOf(bytes)
      if (!isRecent(facts, files)) {
        used.set(path, { ...stampOf(facts), digest })
        isNew = true
      }
      return { digest, bytes }
    },
    save: async () => {
      if (!isNew) return
      isNew = false
      const kept = [...used, ...[...known].filter(([path]) => !used.has(path))].slice(0, MOST_LINES)
      await ledger.put([owner], Object.fromEntries(kept))
    },
  }
}

type Line = FileStamp & { readonly digest: string }

/** Those used last come first. 20,000: some megabytes, and more files than a talk has. */
const MOST_LINES = 20_000
