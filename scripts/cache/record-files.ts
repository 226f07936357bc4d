import { sep } from 'node:path'
import type { FileFacts, FileKind, Files } from '../system/files.ts'
import { type FileStamp, isRecent, isSameStamp, stampOf } from './file-stamp.ts'
import { digestOf } from './store.ts'

/** Everything that a run learnt from the disk, to be compared with the disk of a later one. Plain data. */
export type Trace = {
  readonly files: Readonly<Record<string, SeenPath>>
  /** Folder → digest of the names in it. */
  readonly folders: Readonly<Record<string, string>>
  /** Path → where it really leads; absent where it leads nowhere. */
  readonly links: Readonly<Record<string, string | null>>
}

/** `null`: nothing is there. */
type SeenPath = { readonly kind: Exclude<FileKind, 'file'> } | SeenFile | null

type SeenFile = {
  readonly kind: 'file'
  readonly stamp: FileStamp
  /** `digest`: the stamp was too young to prove anything. */
  readonly proof: 'stamp' | 'digest'
  readonly digest?: string
}

export type Recorder = {
  /** The same disk, watched. */
  readonly files: Files
  readonly trace: () => Trace
}

/**
 * Notes what is asked of `files`, except below the folder `apart`. What is written is noted as it was written: a run that would
 * write the same again has nothing to do.
 */
export function recordFiles(files: Files, apart: string): Recorder {
  const seen = new Map<string, SeenPath>()
  const folders = new Map<string, string>()
  const links = new Map<string, string | null>()
  const counts = (path: string): boolean => path !== apart && !path.startsWith(apart + sep)
  const note = (path: string, facts: FileFacts | undefined): void => {
    if (!seen.has(path)) seen.set(path, seenOf(facts, files))
  }
  const noteContent = (path: string, content: Uint8Array | string): void => {
    const file = seen.get(path)
    if (file?.kind !== 'file' || file.proof === 'stamp' || file.digest !== undefined) return
    seen.set(path, { ...file, digest: digestOf(content) })
  }
  return {
    files: {
      ...files,
      inspect: async (path) => {
        const facts = await files.inspect(path)
        if (counts(path)) note(path, facts)
        return facts
      },
      read: async (path) => {
        // Before reading: a change in between then shows in the times.
        if (counts(path) && !seen.has(path)) note(path, await files.inspect(path))
        const bytes = await files.read(path)
        if (bytes && counts(path)) noteContent(path, bytes)
        return bytes
      },
      list: async (folder) => {
        const entries = await files.list(folder)
        if (counts(folder)) folders.set(folder, digestOf(JSON.stringify(entries)))
        return entries
      },
      realPath: async (path) => {
        const real = await files.realPath(path)
        if (counts(path)) links.set(path, real ?? null)
        return real
      },
      write: async (path, content) => {
        await files.write(path, content)
        if (!counts(path)) return
        links.delete(path)
        seen.delete(path)
        const facts = await files.inspect(path)
        // By digest in any case: somebody else may have written it as well, in between.
        if (facts) {
          seen.set(path, { kind: 'file', stamp: stampOf(facts), proof: 'digest', digest: digestOf(content) })
        }
      },
    },
    trace: () => ({
      files: Object.fromEntries(seen),
      folders: Object.fromEntries(folders),
      links: Object.fromEntries(links),
    }),
  }
}

/** Whether the disk would answer everything as it did. Reads only what was changed shortly before it was seen. */
export async function stillHolds({ files: seen, folders, links }: Trace, files: Files): Promise<boolean> {
  const answers = await Promise.all([
    ...Object.entries(seen).map(([path, before]) => isUnchanged(path, before, files)),
    ...Object.entries(folders).map(
      async ([path, digest]) => digestOf(JSON.stringify(await files.list(path))) === digest,
    ),
    ...Object.entries(links).map(async ([path, real]) => ((await files.realPath(path)) ?? null) === real),
  ])
  return answers.every((answer) => answer)
}

async function isUnchanged(path: string, before: SeenPath, files: Files): Promise<boolean> {
  const facts = await files.inspect(path)
  if (facts === undefined || before === null) return facts === undefined && before === null
  if (facts.kind !== 'file' || before.kind !== 'file') return facts.kind === before.kind
  if (!isSameStamp(before.stamp, facts)) return false
  if (before.proof === 'stamp') return true
  const bytes = before.digest === undefined ? undefined : await files.read(path)
  return bytes !== undefined && digestOf(bytes) === before.digest
}

function seenOf(facts: FileFacts | undefined, files: Files): SeenPath {
  if (facts === undefined) return null
  const { kind } = facts
  if (kind !== 'file') return { kind }
  return { kind, stamp: stampOf(facts), proof: isRecent(facts, files) ? 'digest' : 'stamp' }
}
