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
import { createIdentify, fileAt, type IdentifyAddress } from './identify-address.ts'
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
  /** The themes of the project as they are on the disk by now. */
  readonly readThemes: () => Promise<Project['themes']>
  /** A gate that has not seen any file yet. */
  readonly openGate: () => AssetGate
  /** The file behind an address of its pages, absolute; `undefined` for what does not lie on the disk. */
  readonly fileAt: (address: string) => string | undefined
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
    const openGate = (): AssetGate =>
      createAssetGate({
        root,
        home: workingFolder,
        files,
        inspect,
        engineAsset: readEngineAsset,
        ...(config.allowRemote.length > 0 && { remote: createFetchRemote(config.allowRemote) }),
      })
    const access = {
      openGate,
      gate: openGate(),
      identify: createIdentify(files, root, workingFolder),
      fileAt: (address: string) => fileAt(address, root, workingFolder),
    }
    return project.decks.map((deck) => liveItem(deck, project, access))
  })
  return { decks, configSources }
}

function liveItem(
  deck: DeckText,
  { readAgain, readThemes, ...project }: TextProject,
  access: Pick<LiveItem, 'gate' | 'openGate' | 'identify' | 'fileAt'>,
): LiveItem {
  return {
    deck,
    // Which other files lie beside it only matters for links to decks that no window can show.
    project: { ...project, names: [] },
    ...access,
    readAgain: (bytes) => readAgain(deck, bytes),
    readThemes,
  }
}
