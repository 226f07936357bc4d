import { isDeckFile } from '../deck/is-deck-file.ts'
import type { Theme } from '../model/theme.ts'
import type { LiveItem, LiveRun } from './load-live-run.ts'
import { isReadable } from './load-run.ts'
import { areTorn, isCutOff } from './load-settled.ts'
import type { ProjectOptions } from './options.ts'
import { type Changes, deckFileOf } from './sort-changes.ts'
import type { World } from './world.ts'

/**
 * The next snapshot, out of nothing but what changed; items of decks that look as they did stay the same objects. `undefined` when
 * these are no ordinary edits: a file is gone, half written or no deck any more.
 */
export async function readChanges(
  run: LiveRun,
  { decks: edited, themes, files }: Changes,
  { decks: named }: Pick<ProjectOptions, 'decks'>,
  disk: Pick<World, 'files'>,
): Promise<LiveRun | undefined> {
  const decks = await Promise.all(
    run.decks.map((item) => (edited.includes(item) ? readDeck(item, named, disk) : item)),
  )
  const items = decks.filter((item) => item !== undefined)
  if (items.length < decks.length) return undefined
  const styled = themes ? await readThemes(items) : items
  return styled && { ...run, decks: files.size > 0 ? openGates(styled) : styled }
}

async function readDeck(
  item: LiveItem,
  named: readonly string[],
  { files }: Pick<World, 'files'>,
): Promise<LiveItem | undefined> {
  const bytes = await readIfPossible(deckFileOf(item), files)
  if (bytes === undefined) return undefined
  const deck = item.readAgain(bytes)
  if (deck.original === item.deck.original) return item
  const isDeck = named.length > 0 || isDeckFile(deck.original)
  if (!isDeck || !isReadable({ deck }) || isCutOff(item.deck.original, deck.original)) return undefined
  return { ...item, deck }
}

/** What cannot be read is read again by whoever tells of it. */
async function readIfPossible(path: string, files: World['files']): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path)
  } catch {
    return undefined
  }
}

async function readThemes(items: readonly LiveItem[]): Promise<readonly LiveItem[] | undefined> {
  const byRoot = new Map<string, readonly Theme[] | undefined>()
  for (const { project, readThemes } of items) {
    if (!byRoot.has(project.root)) byRoot.set(project.root, await themesAfter(project.themes, readThemes))
  }
  if ([...byRoot.values()].includes(undefined)) return undefined
  return items.map((item) => {
    const themes = byRoot.get(item.project.root) ?? item.project.themes
    return themes === item.project.themes ? item : { ...item, project: { ...item.project, themes } }
  })
}

/** The same list when no theme differs; `undefined` when one is gone, or half written. */
async function themesAfter(
  before: readonly Theme[],
  read: () => Promise<readonly Theme[]>,
): Promise<readonly Theme[] | undefined> {
  let after: readonly Theme[]
  try {
    after = await read()
  } catch {
    return undefined // as above
  }
  const isSame =
    before.length === after.length && before.every(({ css, path }, index) => isTheme(after[index], path, css))
  if (isSame) return before
  return areTorn(before, after) ? undefined : after
}

function isTheme(theme: Theme | undefined, path: string, css: string): boolean {
  return theme?.path === path && theme.css === css
}

/** A gate reads each file once. */
function openGates(items: readonly LiveItem[]): readonly LiveItem[] {
  const gates = new Map(items.map(({ project, openGate }) => [project.root, openGate()]))
  return items.map((item) => ({ ...item, gate: gates.get(item.project.root) ?? item.gate }))
}
