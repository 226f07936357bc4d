import type { FileFacts, FileKind, Files, FolderEntry } from '../system/files.ts'
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
export type SeenPath = { readonly kind: Exclude<FileKind, 'file'> } | SeenFile | null

type SeenFile = {
  readonly kind: 'file'
  readonly stamp: FileStamp
  /** `digest`: the stamp was too young to prove anything. */
  readonly proof: 'stamp' | 'digest'
  readonly digest?: string
}

export function seePath(facts: FileFacts | undefined, files: Pick<Files, 'clock'>): SeenPath {
  if (facts === undefined) return null
  const { kind } = facts
  if (kind !== 'file') return { kind }
  return { kind, stamp: stampOf(facts), proof: isRecent(facts, files) ? 'digest' : 'stamp' }
}

export function digestEntries(entries: readonly FolderEntry[]): string {
  return digestOf(JSON.stringify(entries))
}

/**
 * Nothing when the disk would answer anything differently. Else the trace: what had to be read, because it was changed shortly before
 * it was seen, and can be told by its stamp by now, is noted so. The same object where there is nothing of the kind.
 */
export async function confirmTrace(trace: Trace, files: Files): Promise<Trace | undefined> {
  const { files: seen, folders, links } = trace
  const [looked, ...answers] = await Promise.all([
    Promise.all(
      Object.entries(seen).map(
        async ([path, before]) => [path, await lookAgain(path, before, files)] as const,
      ),
    ),
    ...Object.entries(folders).map(
      async ([path, digest]) => digestEntries(await files.list(path)) === digest,
    ),
    ...Object.entries(links).map(async ([path, real]) => ((await files.realPath(path)) ?? null) === real),
  ])
  if (!answers.every((answer) => answer)) return undefined
  const confirmed: Record<string, SeenPath> = {}
  for (const [path, now] of looked) {
    if (now === 'changed') return undefined
    confirmed[path] = now
  }
  const isNew = looked.some(([path, now]) => now !== seen[path])
  return isNew ? { ...trace, files: confirmed } : trace
}

/** What is at a path now, where that is what was there before; the same object unless more can be said of it. */
async function lookAgain(path: string, before: SeenPath, files: Files): Promise<SeenPath | 'changed'> {
  const now = seePath(await files.inspect(path), files)
  if (now === null || before === null) return now === before ? before : 'changed'
  if (now.kind !== 'file' || before.kind !== 'file') return now.kind === before.kind ? before : 'changed'
  if (!isSameStamp(before.stamp, now.stamp)) return 'changed'
  if (before.proof === 'stamp') return before
  const bytes = before.digest === undefined ? undefined : await files.read(path)
  if (bytes === undefined || digestOf(bytes) !== before.digest) return 'changed'
  return now.proof === 'stamp' ? now : before
}
