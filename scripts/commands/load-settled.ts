import { setTimeout as delay } from 'node:timers/promises'
import { loadRun, type Run } from './load-run.ts'
import type { ProjectOptions } from './options.ts'
import type { World } from './world.ts'

/** A save can be several steps: the file is emptied or moved away, then written. In milliseconds. */
const SAVE_MS = 200

/**
 * The next snapshot. What looks like the middle of a save (a deck is gone or empty, settings cannot be read) is believed only
 * when it still looks so a moment later.
 */
export async function loadSettled(before: Run, options: ProjectOptions, world: World): Promise<Run> {
  try {
    const run = await loadRun(options, world)
    if (!isTorn(before, run)) return run
  } catch {
    // thrown again below, if it was no half-written file
  }
  await delay(SAVE_MS)
  return loadRun(options, world)
}

function isTorn(before: Run, after: Run): boolean {
  return before.decks.some(({ deck }) => {
    const next = after.decks.find((item) => item.deck.name === deck.name)
    return next === undefined || (next.deck.original.trim() === '' && deck.original.trim() !== '')
  })
}
