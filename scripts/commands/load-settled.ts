import { setTimeout as delay } from 'node:timers/promises'

/** A save can be several steps: the file is emptied or moved away, then written. In milliseconds. */
const SAVE_MS = 200

type Snapshot = {
  readonly decks: readonly { readonly deck: { readonly name: string; readonly original: string } }[]
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
  return before.decks.some(({ deck }) => {
    const next = after.decks.find((item) => item.deck.name === deck.name)
    return next === undefined || isCutOff(deck.original, next.deck.original)
  })
}

/** No hand takes away so much at once, and a writer that has got so far will go on. In UTF-16 units. */
const MUCH = 256

/** Whether `after` is `before` without its end. */
export function isCutOff(before: string, after: string): boolean {
  if (after.trim() === '') return before.trim() !== ''
  return before.length - after.length >= MUCH && before.startsWith(after)
}
