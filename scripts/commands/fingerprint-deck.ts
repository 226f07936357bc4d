import { digestOf } from '../cache/store.ts'
import type { Fingerprint } from '../plan/fingerprint.ts'
import { identifyUsed } from './identify-used.ts'
import type { DeckInProject } from './load-run.ts'

/** Everything that decides how `deck` looks. `settings` must hold, in a fixed order, whatever else reaches the output. */
export function fingerprintDeck(
  { deck, project }: DeckInProject,
  lectern: string,
  settings: readonly unknown[],
): Fingerprint {
  const { config, themes } = project
  const references = [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]
  return {
    lectern,
    deck: digestOf(`${deck.path}\n${deck.source}`),
    themes: Object.fromEntries(themes.map(({ file, css }) => [file, digestOf(css)])),
    assets: identifyUsed(project, references),
    settings: JSON.stringify([config.lang, config.theme, config.allowRemote, ...settings]),
  }
}
