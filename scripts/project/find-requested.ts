import { join, resolve } from 'node:path'
import { isDeckFile } from '../deck/is-deck-file.ts'
import { readThemeName } from '../engine/theme-facts.ts'
import type { Config } from '../model/config.ts'
import { SetupError } from '../model/setup-error.ts'
import type { Files } from '../system/files.ts'
import { displayPath } from './display-path.ts'
import { findDecks } from './find-decks.ts'
import { findRoot } from './find-root.ts'
import { isThemeFile } from './is-theme-file.ts'
import { loadConfig } from './load-config.ts'
import { nameDecks } from './name-decks.ts'
import { noSuchTheme } from './named-theme.ts'
import type { ProjectRequest } from './project-request.ts'
import type { DeckFile, Override } from './read-deck-text.ts'

type Disk = { readonly files: Files; readonly workingFolder: string }

/** What a call asks for, as it lies on the disk. */
export type FoundDecks = {
  /** Decks by root of their project: those that lie elsewhere have their own. */
  readonly byRoot: ReadonlyMap<string, readonly DeckFile[]>
  /** Of the working folder, with what the call says on top. */
  readonly config: Config
  /** Absolute paths of settings files. */
  readonly configSources: readonly string[]
  readonly override: Override
}

/** Reads settings and decks. Throws a SetupError when the call names what is not there. */
export async function findRequested(request: ProjectRequest, disk: Disk): Promise<FoundDecks> {
  const { files, workingFolder } = disk
  const { config: configured, sources } = await loadConfig(files, workingFolder)
  const config = withRequest(configured, request)
  const override = await readOverride(request, disk)
  const byRoot = new Map<string, DeckFile[]>()
  for (const deckFile of await readDeckFiles(request, disk)) {
    const root = await findRoot(files, deckFile.path, workingFolder)
    byRoot.set(root, [...(byRoot.get(root) ?? []), deckFile])
  }
  return { byRoot, config, configSources: sources, override }
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
  if (!isThemeFile(theme)) return { theme }
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
