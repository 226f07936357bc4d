import { styleSheetsOf } from '../check/style-sheets-of.ts'
import { createEngine } from '../engine/create-engine.ts'
import type { Config } from '../model/config.ts'
import type { Project } from '../model/project.ts'
import type { Files } from '../system/files.ts'
import { findRequested } from './find-requested.ts'
import { indexAssets } from './index-assets.ts'
import { loadDeck } from './load-deck.ts'
import { loadProjectThemes } from './load-project-themes.ts'
import type { ProjectRequest } from './project-request.ts'
import type { DeckFile, Override } from './read-deck-text.ts'
import type { RememberedAssets } from './remember-assets.ts'

export type Disk = {
  readonly files: Files
  readonly workingFolder: string
  readonly inspectFile: RememberedAssets['inspectFile']
}

export type LoadedProjects = {
  /** One for each root: decks that lie elsewhere have their own. */
  readonly projects: readonly Project[]
  /** Of the working folder, with what the call says on top. */
  readonly config: Config
  /** Absolute paths of settings files. */
  readonly configSources: readonly string[]
}

/** Reads everything that the decks of a run can use. Throws a SetupError when the call names what is not there. */
export async function loadProjects(request: ProjectRequest, disk: Disk): Promise<LoadedProjects> {
  const { byRoot, config, configSources, override } = await findRequested(request, disk)
  const projects: Project[] = []
  for (const [root, members] of byRoot) {
    projects.push(await loadProject(root, members, config, request, override, disk))
  }
  return { projects, config, configSources }
}

async function loadProject(
  root: string,
  members: readonly DeckFile[],
  config: Config,
  request: ProjectRequest,
  override: Override,
  disk: Disk,
): Promise<Project> {
  const { files, workingFolder, inspectFile } = disk
  const { themes, nameless, diagnostics } = await loadProjectThemes(root, config, request, disk)
  const engine = await createEngine(
    { themes, lang: config.lang, theme: config.theme },
    { shiki: false, math: undefined, mermaid: false },
  )
  const decks = members.map((member) => loadDeck(member, root, config, override, engine))
  const references = [
    ...decks.flatMap((deck) => [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]),
    ...styleSheetsOf({ nameless, themes })
      .filter(({ mount }) => mount === '/deck/')
      .flatMap((sheet) => sheet.references),
  ]
  const { assets, names } = await indexAssets(files, root, references, config.assets, inspectFile)
  const atHome = themes.filter(({ mount }) => mount === '/home/').flatMap((theme) => theme.references)
  const { assets: homeAssets } = await indexAssets(files, workingFolder, atHome, [], inspectFile)
  return Object.freeze({ root, config, decks, assets, homeAssets, names, themes, nameless, diagnostics })
}
