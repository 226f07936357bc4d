import { join } from 'node:path'
import { createAssetGate } from '../assets/create-asset-gate.ts'
import { createAssetLook, type LookAtAsset } from '../assets/create-asset-look.ts'
import type { FitPicture } from '../assets/create-fitted-gate.ts'
import { type DigestBook, openDigestBook } from '../cache/digest-book.ts'
import { createLedger } from '../cache/ledger.ts'
import { createStore, type Store } from '../cache/store.ts'
import { createEngine, type Engine } from '../engine/create-engine.ts'
import { detectFeatures } from '../engine/detect-features.ts'
import { readEngineAsset } from '../engine/engine-assets.ts'
import type { Asset, AssetGate } from '../model/asset.ts'
import type { Config } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
import { fewAtATime } from '../model/few-at-a-time.ts'
import type { Project } from '../model/project.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { createFetchRemote } from '../project/fetch-remote.ts'
import { loadProjects } from '../project/load-projects.ts'
import { rememberAssets } from '../project/remember-assets.ts'
import { cacheFolderOf } from './cache-folder.ts'
import type { ProjectOptions } from './options.ts'
import { rememberFits } from './remember-fits.ts'
import { rememberRendered } from './remember-rendered.ts'
import type { World } from './world.ts'

/** A deck with everything that is needed to render it. */
export type DeckInProject = {
  readonly deck: Deck
  readonly project: Project
  readonly gate: AssetGate
  /** The same, for whoever needs no content. */
  readonly look: LookAtAsset
  readonly fitPicture: FitPicture
  /** An engine with the plugins that the deck needs; shared by decks with the same needs. */
  readonly engine: () => Promise<Engine>
  /** The deck as slides of HTML: rendered when first asked for, and once for all outputs of a run. */
  readonly rendered: () => Promise<RenderedDeck>
}

/** One snapshot of the disk, and where results are remembered. */
export type Run = {
  readonly projects: readonly Project[]
  readonly decks: readonly DeckInProject[]
  readonly config: Config
  readonly configSources: readonly string[]
  readonly store: Store
  readonly digests: DigestBook
}

/**
 * `anew`: nothing that earlier runs left is believed. What this one finds out is kept for later ones all the same.
 * `photographs`: shrunk as well where outputs will show them, which checks them at the same time.
 */
export async function loadRun(
  options: ProjectOptions,
  world: World,
  results: 'remembered' | 'anew' = 'remembered',
  photographs: 'checked' | 'checked and shrunk' = 'checked',
): Promise<Run> {
  const { files, workingFolder } = world
  const store = createStore(files, join(cacheFolderOf(world), 'results'), results)
  const digests = await openDigestBook(files, store, workingFolder)
  const { fitPicture, keepShrunk } = rememberFits(store)
  const { inspect, inspectFile } = rememberAssets(
    createLedger<Asset>(store, 'asset-2'),
    digests,
    files,
    photographs === 'checked and shrunk' ? keepShrunk : undefined,
  )
  const { projects, config, configSources } = await loadProjects(options, {
    files,
    workingFolder,
    // Each photograph takes 30 MB for itself and its pixels, of which the allocator keeps most to the end.
    inspectFile: fewAtATime(world.parallelism, inspectFile),
  })
  await digests.save()
  const remember = rememberRendered(store)
  const decks = projects.flatMap((project) => {
    const gate = createAssetGate({
      root: project.root,
      home: workingFolder,
      files,
      inspect,
      engineAsset: readEngineAsset,
      ...(config.allowRemote.length > 0 && { remote: createFetchRemote(config.allowRemote) }),
    })
    const look = createAssetLook({ root: project.root, home: workingFolder, files, inspectFile })
    const engineFor = createEngines(project)
    return project.decks.map((deck) => {
      const engine = (): Promise<Engine> => engineFor(deck)
      const rendered = onceAsked(() =>
        remember({ deck, project }, async () => (await engine()).render(deck.source)),
      )
      return { deck, project, gate, look, fitPicture, engine, rendered }
    })
  })
  return { projects, decks, config, configSources, store, digests }
}

/** A deck in an encoding that nobody can tell has no slides to show; its diagnostic says so. */
export function isReadable({ deck }: { readonly deck: Pick<Deck, 'original' | 'diagnostics'> }): boolean {
  return deck.original !== '' || deck.diagnostics.every(({ severity }) => severity !== 'error')
}

function onceAsked<T>(make: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    known ??= make()
    return known
  }
}

/** Engines are made when asked for, one for each set of plugins: loading a plugin can take a second. */
function createEngines({ themes, config }: Project): (deck: Deck) => Promise<Engine> {
  const engines = new Map<string, Promise<Engine>>()
  return (deck) => {
    const features = detectFeatures(deck.source)
    const key = JSON.stringify(features)
    const known = engines.get(key)
    if (known) return known
    const fresh = createEngine({ themes, lang: config.lang, theme: config.theme }, features)
    engines.set(key, fresh)
    return fresh
  }
}
