import { join } from 'node:path'
import type { Files } from '../system/files.ts'

/** Most bytes that results may take. 1 GB: a few hundred decks with all their pictures, and little for a disk of today. */
const CACHE_LIMIT = 1_000_000_000

/** How many of them stay when some have to go, so that the next runs need not look again. */
const KEPT_SHARE = 0.8

/** What one run did with the cache. */
export type CacheUse = {
  /** Absolute paths of entries that were read or written. */
  readonly used: ReadonlySet<string>
  /** In bytes. */
  readonly written: number
}

/**
 * Makes room: removes the entries below `folder` that were not used for the longest time, none of this run, and what writers that
 * were killed left. To look at every file takes a second for a full cache: done once a day, and when much was written since.
 */
export async function evictEntries(
  files: Files,
  folder: string,
  { used, written }: CacheUse,
  limit: number = CACHE_LIMIT,
): Promise<void> {
  const marker = join(folder, 'looked-through')
  const last = readMarker(await files.read(marker))
  const sum = last.written + written
  const isDue = Math.abs(files.clock() - last.at) > DAY_MS || sum > limit / 10
  if (!isDue && written === 0) return
  const next: Marker = isDue ? { at: files.clock(), written: 0 } : { at: last.at, written: sum }
  await files.stash(marker, new TextEncoder().encode(JSON.stringify(next)))
  if (!isDue) return
  const entries: Entry[] = []
  for (const { name, kind } of await files.list(folder)) {
    if (kind !== 'directory') continue
    await files.sweep(join(folder, name))
    entries.push(...(await entriesIn(files, join(folder, name))))
  }
  let size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size <= limit) return
  for (const entry of entries.sort((a, b) => a.modified - b.modified)) {
    if (size <= KEPT_SHARE * limit) return
    if (used.has(entry.path)) continue
    await files.remove(entry.path)
    size -= entry.size
  }
}

const DAY_MS = 86_400_000

/** When all was looked at, and how many bytes were written since. */
type Marker = { readonly at: number; readonly written: number }

function readMarker(bytes: Uint8Array | undefined): Marker {
  try {
    const { at, written } = JSON.parse(new TextDecoder().decode(bytes)) as Marker
    if (Number.isFinite(at) && Number.isFinite(written)) return { at, written }
  } catch {
    // as if never looked at: it costs a second
  }
  return { at: 0, written: 0 }
}

type Entry = { readonly path: string; readonly size: number; readonly modified: number }

async function entriesIn(files: Files, folder: string): Promise<readonly Entry[]> {
  const found = await Promise.all(
    (await files.list(folder)).map(async ({ name }) => {
      const path = join(folder, name)
      const facts = await files.inspect(path)
      return facts?.kind === 'file' ? [{ path, size: facts.size, modified: facts.modified }] : []
    }),
  )
  return found.flat()
}
