import { join, relative, sep } from 'node:path'
import type { FolderEntry } from '../system/files.ts'

export type Making = {
  /** Absolute paths of what a run made, with all folders on the way. */
  readonly made: readonly string[]
  /** Everything that it asked about. */
  readonly asked: readonly string[]
  /** Folders of which everything is looked at, whatever comes into them. */
  readonly walked: readonly string[]
}

/**
 * What is in `folder` after a run that found `entries` there and made more, in the order of `Files.list`. Only new folders count
 * in which a later run will look for nothing: of all else it may have something to say.
 */
export function addMadeFolders(
  folder: string,
  entries: readonly FolderEntry[],
  { made, asked, walked }: Making,
): readonly FolderEntry[] {
  const known = new Set(entries.map(({ name }) => name))
  const added = new Set(
    made.flatMap((path) => {
      const [name = '', ...rest] = relative(folder, path).split(sep)
      return rest.length === 0 || name === '..' || known.has(name) ? [] : [name]
    }),
  )
  const quiet = [...added].filter((name) => {
    const path = join(folder, name)
    return !walked.some((top) => isWithin(path, top)) && !asked.some((one) => isWithin(one, path))
  })
  return [...entries, ...quiet.map((name) => ({ name, kind: 'directory' as const }))].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
}

/** Names are looked for without regard to case, where there is none as it is written. */
function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.toLowerCase().startsWith(`${folder}${sep}`.toLowerCase())
}
