import { join, sep } from 'node:path'
import type { LiveItem, LiveRun } from './load-live-run.ts'

/** What changed on the disk, by what it takes to show it. */
export type Changes = {
  readonly decks: readonly LiveItem[]
  /** Whether themes did. */
  readonly themes: boolean
  /** What decks refer to. Absolute paths. */
  readonly files: ReadonlySet<string>
  /** Whether there is anything else, after which everything has to be looked at. */
  readonly others: boolean
}

/**
 * @param paths absolute
 * @param files absolute paths of what decks refer to
 * @param isThere whether there is anything at a path
 */
export async function sortChanges(
  paths: readonly string[],
  run: LiveRun,
  files: ReadonlySet<string>,
  isThere: (path: string) => Promise<boolean>,
): Promise<Changes> {
  const decks = new Map(run.decks.map((item) => [deckFileOf(item), item]))
  const known = [...decks.keys(), ...files, ...run.configSources]
  const rest = paths.filter((path) => !decks.has(path) && !isStyle(path) && !files.has(path))
  // What came and went before anybody looked at it was an editor's.
  const others = await Promise.all(
    rest.map(
      async (path) =>
        known.some((one) => one === path || one.startsWith(path + sep)) || (await isThere(path)),
    ),
  )
  return {
    decks: paths.flatMap((path) => decks.get(path) ?? []),
    themes: paths.some(isStyle),
    files: new Set(paths.filter((path) => files.has(path))),
    others: others.includes(true),
  }
}

/** Whatever else it may be, it may be a theme, or become one. */
function isStyle(path: string): boolean {
  return path.toLowerCase().endsWith('.css')
}

/** Absolute. */
export function deckFileOf({ project, deck }: Pick<LiveItem, 'project' | 'deck'>): string {
  return join(project.root, deck.path)
}
