import type { FileFacts, Files } from '../system/files.ts'
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
 * A file is taken for unchanged when size, both times, inode and device are what they were. `ctime` cannot be set back, so
 * an edit that keeps size and `mtime` is seen as well.
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
      const line = known.get(path)
      if (line && isSame(line, lineOf(facts, line.digest))) {
        used.set(path, line)
        return { digest: line.digest }
      }
      const bytes = await files.read(path)
      if (bytes === undefined) return undefined
      const digest = digestOf(bytes)
      if (files.clock() - Math.max(facts.modified, facts.changed) > RACY_MS) {
        used.set(path, lineOf(facts, digest))
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

type Line = Pick<FileFacts, 'size' | 'modified' | 'changed' | 'inode' | 'device'> & {
  readonly digest: string
}

/**
 * A file that was changed so lately may be changed once more without any of its times showing it: it is read again next time.
 * 2 s: the coarsest clock of a file system in use, that of FAT.
 */
const RACY_MS = 2_000

/** Those used last come first. 20,000: some megabytes, and more files than a talk has. */
const MOST_LINES = 20_000

function lineOf({ size, modified, changed, inode, device }: FileFacts, digest: string): Line {
  return { size, modified, changed, inode, device, digest }
}

function isSame(a: Line, b: Line): boolean {
  return (
    a.size === b.size &&
    a.modified === b.modified &&
    a.changed === b.changed &&
    a.inode === b.inode &&
    a.device === b.device
  )
}
