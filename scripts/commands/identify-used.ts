import type { Asset } from '../model/asset.ts'
import type { Project } from '../model/project.ts'
import type { Reference } from '../model/reference.ts'
import { DECK_MOUNT } from '../model/rendered-deck.ts'

/**
 * Path → identity of every file that these `references` of a deck may show, and of those that themes show; `missing` where there
 * is none. In order of path.
 */
export function identifyUsed(
  { assets, homeAssets, themes }: Pick<Project, 'assets' | 'homeAssets' | 'themes'>,
  references: readonly Reference[],
): Readonly<Record<string, string>> {
  const ofThemes = (isNear: boolean): readonly Reference[] =>
    themes.flatMap((theme) => ((theme.mount === DECK_MOUNT) === isNear ? theme.references : []))
  const near = pathsOf([...references, ...ofThemes(true)], assets)
  const atHome = pathsOf(ofThemes(false), homeAssets)
  return Object.fromEntries(
    [...new Set([...near, ...atHome])].sort().map((path) => {
      const identities = [
        ...(near.has(path) ? [identityOf(assets.get(path))] : []),
        ...(atHome.has(path) ? [identityOf(homeAssets.get(path))] : []),
      ]
      return [path, identities.join(' ')]
    }),
  )
}

/** A style sheet that is itself an asset may load any other one. */
function pathsOf(references: readonly Reference[], assets: ReadonlyMap<string, Asset>): ReadonlySet<string> {
  const paths = references.flatMap(({ target, kind }) =>
    target.kind === 'file' && kind !== 'link' ? [target.path] : [],
  )
  const mixed = paths.some((path) => assets.get(path)?.type === 'text/css')
  return new Set(mixed ? [...paths, ...assets.keys()] : paths)
}

export function identityOf(asset: Asset | undefined): string {
  return asset === undefined ? 'missing' : `${asset.digest}${asset.fault?.kind ?? ''}`
}
