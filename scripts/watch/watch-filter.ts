import { dirname, sep } from 'node:path'
import type { Watched } from './watched-paths.ts'

export type WatchFilter = {
  /** Whether the watcher has to look at `path` at all: it is wanted, or on the way to something that is. */
  readonly passes: (path: string) => boolean
  /** Whether a change of `path` could matter. */
  readonly wants: (path: string) => boolean
}

/** Decides by the path alone. `path` may be spelt with forward slashes on every system, as chokidar does. */
export function watchFilter({ roots, paths }: Watched): WatchFilter {
  const wanted = new Set(paths.map(normalise))
  const onTheWay = new Set(paths.flatMap((path) => parentsOf(normalise(path))))
  const wants = (given: string): boolean => {
    const path = normalise(given)
    if (wanted.has(path)) return true
    const folder = parentsOf(path).find((parent) => wanted.has(parent))
    return (
      folder !== undefined &&
      path
        .slice(folder.length + 1)
        .split('/')
        .every(isOfDecks)
    )
  }
  const isRoot = new Set(roots.map(normalise))
  return {
    wants,
    passes: (path) => isRoot.has(normalise(path)) || onTheWay.has(normalise(path)) || wants(path),
  }
}

/**
 * In a folder of decks or pictures: what Lectern writes itself, hidden files and what editors put beside a file are none. Vim writes
 * `4913` to see whether it may, Emacs keeps what was not saved in `#talk.md#`.
 */
function isOfDecks(name: string): boolean {
  return !NEVER.has(name) && !name.startsWith('.') && !name.endsWith('~') && !/^#.*#$|^4913$/.test(name)
}

const NEVER = new Set(['node_modules', 'dist', 'build'])

function parentsOf(path: string): readonly string[] {
  const parents: string[] = []
  for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent)) parents.push(parent)
  return parents
}

function normalise(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
