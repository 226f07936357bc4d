import { join, resolve } from 'node:path'
import { isDeckFile } from '../deck/is-deck-file.ts'
import { createEngine } from '../engine/create-engine.ts'
import { BUILT_IN_THEMES, readThemeName } from '../engine/theme-facts.ts'
import type { Config } from '../model/config.ts'
import type { Project } from '../model/project.ts'
import { SetupError } from '../model/setup-error.ts'
import type { Files } from '../system/files.ts'
import { displayPath } from './display-path.ts'
import { findDecks } from './find-decks.ts'
import { findRoot } from './find-root.ts'
import { indexAssets } from './index-assets.ts'
import { loadConfig } from './load-config.ts'
import { type DeckFile, loadDeck, type Override } from './load-deck.ts'
import { loadThemes } from './load-themes.ts'
import { nameDecks } from './name-decks.ts'
import { noSuchTheme, requireTheme } from './named-theme.ts'
import type { ProjectRequest } from './project-request.ts'
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
  const { files, workingFolder } = disk
  const { config: configured, sources } = await loadConfig(files, workingFolder)
  const config = withRequest(configured, request)
  const override = await readOverride(request, disk)
  const deckFiles = await readDeckFiles(request, disk)
  const byRoot = new Map<string, DeckFile[]>()
  for (const deckFile of deckFiles) {
    const root = await findRoot(files, deckFile.path, workingFolder)
    byRoot.set(root, [...(byRoot.get(root) ?? []), deckFile])
  }
  const projects: Project[] = []
  for (const [root, members] of byRoot) {
    projects.push(await loadProject(root, members, config, request, override, disk))
  }
  return { projects, config, configSources: sources }
}

async function loadProject(
  root: string,
  members: readonly DeckFile[],
  config: Config,
  request: ProjectRequest,
  override: Override,
  { files, workingFolder, inspectFile }: Disk,
): Promise<Project> {
  const { themes, diagnostics } = await loadThemes(files, {
    root,
    workingFolder,
    places: config.themes,
    ...(isFile(request.theme) && { file: request.theme }),
  })
  if (request.theme !== undefined && !isFile(request.theme)) {
    requireTheme(request.theme, [...BUILT_IN_THEMES, ...themes.map(({ name }) => name)])
  }
  const engine = await createEngine(
    { themes, lang: config.lang, theme: config.theme },
    { shiki: false, math: undefined, mermaid: false },
  )
  const decks = members.map((member) => loadDeck(member, root, config, override, engine))
  const references = [
    ...decks.flatMap((deck) => [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]),
    ...themes.filter(({ mount }) => mount === '/deck/').flatMap((theme) => theme.references),
  ]
  const { assets, names } = await indexAssets(files, root, references, config.assets, inspectFile)
  const atHome = themes.filter(({ mount }) => mount === '/home/').flatMap((theme) => theme.references)
  const { assets: homeAssets } = await indexAssets(files, workingFolder, atHome, [], inspectFile)
  return Object.freeze({ root, config, decks, assets, homeAssets, names, themes, diagnostics })
}

async function readDeckFiles(
  request: ProjectRequest,
  { files, workingFolder }: Disk,
): Promise<readonly DeckFile[]> {
  if (request.stdin !== undefined) {
    return [{ path: join(workingFolder, 'stdin.md'), file: '<stdin>', name: 'stdin', bytes: request.stdin }]
  }
  const paths = await findDecks(files, request.decks, workingFolder)
  const contents = new Map<string, Uint8Array>()
  for (const path of paths) {
    const bytes = await files.read(path)
    // Gone since it was listed: as if it had never been there.
    if (bytes === undefined) continue
    if (request.decks.length > 0 || isDeckFile(new TextDecoder().decode(bytes))) contents.set(path, bytes)
  }
  if (contents.size === 0) throw noDecksLeft(paths, workingFolder)
  const names = nameDecks([...contents.keys()], workingFolder)
  return [...contents].map(([path, bytes]) => ({
    path,
    file: displayPath(path, workingFolder),
    name: names.get(path) ?? '',
    bytes,
  }))
}

function noDecksLeft(paths: readonly string[], workingFolder: string): SetupError {
  const shown = paths.map((path) => `\`${displayPath(path, workingFolder)}\``).join(', ')
  return new SetupError(
    'call',
    'no-decks',
    `Found no deck among ${shown}, expected a file without \`marp: false\` in its front matter`,
    'Name the file to build it all the same, or write a deck `slides/talk.md`.',
  )
}

function withRequest(config: Config, request: ProjectRequest): Config {
  return {
    ...config,
    ...(request.lang !== undefined && { lang: request.lang }),
    ...(request.outDir !== undefined && { outDir: request.outDir }),
    ...(request.allowRemote !== undefined && { allowRemote: request.allowRemote }),
    text: { choices: { ...config.text.choices, ...request.choices } },
  }
}

async function readOverride({ theme }: ProjectRequest, { files, workingFolder }: Disk): Promise<Override> {
  if (theme === undefined) return {}
  if (!isFile(theme)) return { theme }
  const bytes = await files.read(resolve(workingFolder, theme))
  if (bytes === undefined) throw await noSuchTheme(files, theme, workingFolder)
  const name = readThemeName(new TextDecoder().decode(bytes))
  if (name !== undefined) return { theme: name }
  throw new SetupError(
    'call',
    'not-a-theme',
    `Found no theme in \`${theme}\`, expected a CSS file with a comment \`@theme name\``,
    'Write `/* @theme my-theme */` at its top.',
  )
}

function isFile(theme: string | undefined): theme is string {
  return theme !== undefined && /[/\\.]/.test(theme)
}
