import { detectFeatures } from '../engine/detect-features.ts'
import type { Deck } from '../model/deck.ts'
import type { Project } from '../model/project.ts'
import type { Run } from './load-run.ts'

/** `run` with the engines of the run before, for decks that need the same of one: making an engine takes as long as rendering ten slides. */
export function keepEngines(run: Run, before: Run): Run {
  const known = new Map(before.decks.map((item) => [needsOf(item), item.engine]))
  return {
    ...run,
    decks: run.decks.map((item) => ({ ...item, engine: known.get(needsOf(item)) ?? item.engine })),
  }
}

type EngineNeeds = {
  readonly deck: Pick<Deck, 'source'>
  readonly project: Pick<Project, 'themes' | 'config'>
}

/** Everything that goes into an engine for a deck, or for another text of it. */
function needsOf({ deck, project: { themes, config } }: EngineNeeds): string {
  return JSON.stringify([
    themes.map(({ name, path, mount, css }) => [name, path, mount, css]),
    config.lang,
    config.theme,
    detectFeatures(deck.source),
  ])
}
