import type { DeckInProject } from './load-run.ts'
import type { Target } from './output-targets.ts'
import type { World } from './world.ts'

/** Says that an output is begun, and when that was. */
export function beginOutput({ deck }: DeckInProject, { shown }: Target, world: World): number {
  world.progress({ kind: 'started', what: shown, deck: deck.file })
  return world.now()
}
