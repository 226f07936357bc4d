import { join } from 'node:path'
import { createAssetGate } from '../assets/create-asset-gate.ts'
import { openDigestBook } from '../cache/digest-book.ts'
import { createLedger } from '../cache/ledger.ts'
import { createStore } from '../cache/store.ts'
import { readEngineAsset } from '../engine/engine-assets.ts'
import type { Asset, AssetGate } from '../model/asset.ts'
import type { Project } from '../model/project.ts'
import { createFetchRemote } from '../project/fetch-remote.ts'
import { loadTexts, type TextProject } from '../project/load-texts.ts'
import type { DeckText } from '../project/read-deck-text.ts'
import { rememberAssets } from '../project/remember-assets.ts'
import { cacheFolderOf } from './cache-folder.ts'
import { createIdentify, type IdentifyAddress } from './identify-address.ts'
import type { ProjectOptions } from './options.ts'
import type { World } from './world.ts'

/** A deck with everything that is needed to show it. */
export type LiveItem = {
  readonly deck: DeckText
  readonly project: Pick<Project, 'root' | 'config' | 'themes' | 'names'> & {
    readonly decks: readonly DeckText[]
  }
  readonly gate: AssetGate
  readonly identify: IdentifyAddress
  /** The same deck with another content. */
  readonly readAgain: (bytes: Uint8Array) => DeckText
}

/** One snapshot of the disk, as far as windows show it. */
export type LiveRun = {
  readonly decks: readonly LiveItem[]
  /** Absolute paths of settings files. */
  readonly configSources: readonly string[]
}

export async function loadLiveRun(options: ProjectOptions, world: World): Promise<LiveRun> {
  const { files, workingFolder } = world
  const { projects, config, configSources } = await loadTexts(options, world)
  const store = createStore(files, join(cacheFolderOf(world), 'results'), 'remembered')
  const digests = await openDigestBook(files, store, workingFolder)
  const { inspect } = rememberAssets(createLedger<Asset>(store, 'asset-2'), digests, files)
  const decks = projects.flatMap((project) => {
    const { root } = project
    const gate = createAssetGate({
      root,
      home: workingFolder,
      files,
      inspect,
      engineAsset: readEngineAsset,
      ...(config.allowRemote.length > 0 && { remote: createFetchRemote(config.allowRemote) }),
    })
    const identify = createIdentify(files, root, workingFolder)
    return project.decks.map((deck) => liveItem(deck, project, gate, identify))
  })
  return { decks, configSources }
}

function liveItem(
  deck: DeckText,
  { readAgain, ...project }: TextProject,
  gate: AssetGate,
  identify: IdentifyAddress,
): LiveItem {
  return {
    deck,
    // Which other files lie beside it only matters for links to decks that no window can show.
    project: { ...project, names: [] },
    gate,
    identify,
    readAgain: (bytes) => readAgain(deck, bytes),
  }
}
