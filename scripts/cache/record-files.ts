import { join, sep } from 'node:path'
import type { Files, FolderEntry } from '../system/files.ts'
import { addMadeFolders } from './add-made-folders.ts'
import { stampOf } from './file-stamp.ts'
import { digestOf } from './store.ts'
import { digestEntries, type SeenPath, seePath, type Trace } from './trace.ts'

export type Recorder = {
  /** The same disk, watched. */
  readonly files: Files
  /** `walked`: absolute paths of folders of which everything is looked at, whatever comes into them. */
  readonly trace: (walked: readonly string[]) => Trace
}

/**
 * Notes what is asked of `files`, except below the folder `apart`. What is written is noted as it was written, and folders that
 * this makes as if they had been there: a run that would write the same again has nothing to do.
 */
export function recordFiles(files: Files, apart: string): Recorder {
  const seen = new Map<string, SeenPath>()
  const folders = new Map<string, readonly FolderEntry[]>()
  const links = new Map<string, string | null>()
  const asked = new Set<string>()
  const written = new Set<string>()
  const counts = (path: string): boolean => path !== apart && !path.startsWith(apart + sep)
  const noteContent = (path: string, content: Uint8Array | string): void => {
    const file = seen.get(path)
    if (file?.kind !== 'file' || file.proof === 'stamp' || file.digest !== undefined) return
    seen.set(path, { ...file, digest: digestOf(content) })
  }
  const look = async (path: string): ReturnType<Files['inspect']> => {
    const facts = await files.inspect(path)
    asked.add(path)
    if (!seen.has(path)) seen.set(path, seePath(facts, files))
    return facts
  }
  return {
    files: {
      ...files,
      inspect: (path) => (counts(path) ? look(path) : files.inspect(path)),
      read: async (path) => {
        // Before reading: a change in between then shows in the times.
        if (counts(path) && !seen.has(path)) await look(path)
        const bytes = await files.read(path)
        if (bytes && counts(path)) noteContent(path, bytes)
        return bytes
      },
      list: async (folder) => {
        const entries = await files.list(folder)
        if (!counts(folder)) return entries
        asked.add(folder)
        folders.set(folder, entries)
        return entries
      },
      realPath: async (path) => {
        const real = await files.realPath(path)
        if (!counts(path)) return real
        asked.add(path)
        links.set(path, real ?? null)
        return real
      },
      write: async (path, content) => {
        await files.write(path, content)
        if (!counts(path)) return
        written.add(path)
        links.delete(path)
        seen.delete(path)
        const facts = await files.inspect(path)
        // By digest in any case: somebody else may have written it as well, in between.
        if (facts) {
          seen.set(path, { kind: 'file', stamp: stampOf(facts), proof: 'digest', digest: digestOf(content) })
        }
      },
    },
    trace: (walked) => {
      const making = { made: [...written, join(apart, 'results')], asked: [...asked], walked }
      return {
        files: Object.fromEntries(seen),
        folders: Object.fromEntries(
          [...folders].map(([folder, entries]) => [
            folder,
            digestEntries(addMadeFolders(folder, entries, making)),
          ]),
        ),
        links: Object.fromEntries(links),
      }
    },
  }
}
