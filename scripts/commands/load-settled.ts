import { setTimeout as delay } from 'node:timers/promises'

/** A save can be several steps: the file is emptied or moved away, then written. In milliseconds. */
const SAVE_MS = 200

type Snapshot = {
  readonly decks: readonly {
    readonly deck: { readonly name: string; readonly original: string }
    readonly project: { readonly themes: readonly { readonly path: string; readonly css: string }[] }
  }[]
}

/**
 * The next snapshot. What looks like the middle of a save (a deck is gone, empty or cut off, settings cannot be read) is believed only
 * when it still looks so a moment later.
 */
export async function loadSettled<T extends Snapshot>(before: T, load: () => Promise<T>): Promise<T> {
  try {
    const run = await load()
    if (!isTorn(before, run)) return run
  } catch {
    // thrown again below, if it was no half-written file
  }
  await delay(SAVE_MS)
  return load()
}

function isTorn(before: Snapshot, after: Snapshot): boolean {
  return before.decks.some(({ deck, project }) => {
    const next = after.decks.find((item) => item.deck.name === deck.name)
    return (
      next === undefined ||
      isCutOff(deck.original, next.deck.original) ||
      areTorn(project.themes, next.project.themes)
    )
  })
}

type Sheet = { readonly path: string; readonly css: string }

/** Whether a theme is gone, or half written. */
export function areTorn(before: readonly Sheet[], after: readonly Sheet[]): boolean {
  return before.some(({ path, css }) => {
    const next = after.find((theme) => theme.path === path)
    return next === undefined || isCutOff(css, next.css)
  })
}

/** No hand takes away so much at once, and a writer that has got so far will go on. In UTF-16 units. */
const MUCH = 256

/** Whether `after` is `before` without its end, maybe edited further up. */
export function isCutOff(before: string, after: string): boolean {
  if (after.trim() === '') return before.trim() !== ''
  if (before.length - after.length < MUCH) return false
  const end = after.slice(-LAST)
  return before.startsWith(after) || (before.includes(end) && !before.endsWith(end))
}

/** So many characters in a row are hardly found anywhere else. In UTF-16 units. */
const LAST = 64
