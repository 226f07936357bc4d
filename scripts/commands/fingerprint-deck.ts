import { digestOf } from '../cache/store.ts'
import type { Project } from '../model/project.ts'
import type { Reference } from '../model/reference.ts'
import type { Fingerprint } from '../plan/fingerprint.ts'
import type { DeckInProject } from './load-run.ts'

/** Everything that decides how `deck` looks. `settings` must hold, in a fixed order, whatever else reaches the output. */
export function fingerprintDeck(
  { deck, project }: DeckInProject,
  lectern: string,
  settings: readonly unknown[],
): Fingerprint {
  const { config, themes, assets } = project
  const references: readonly Reference[] = [
    ...deck.references,
    ...deck.slides.flatMap((slide) => slide.references),
    ...themes.flatMap((theme) => theme.references),
  ]
  const paths = references.flatMap(({ target, kind }) =>
    target.kind === 'file' && kind !== 'link' ? [target.path] : [],
  )
  return {
    lectern,
    deck: digestOf(`${deck.path}\n${deck.source}`),
    themes: Object.fromEntries(themes.map(({ file, css }) => [file, digestOf(css)])),
    assets: Object.fromEntries(
      [...new Set([...paths, ...behindStyles(paths, project)])].sort().map((path) => {
        const asset = assets.get(path)
        return [path, asset === undefined ? 'missing' : `${asset.digest}${asset.fault?.kind ?? ''}`]
      }),
    ),
    settings: JSON.stringify([config.lang, config.theme, config.allowRemote, ...settings]),
  }
}

/** A style sheet that is itself an asset may load any other one: nobody has looked into it. */
function behindStyles(paths: readonly string[], { assets }: Project): readonly string[] {
  return paths.some((path) => assets.get(path)?.type === 'text/css') ? [...assets.keys()] : []
}
