import type { Config } from '../model/config.ts'
import type { Project } from '../model/project.ts'
import type { Files } from '../system/files.ts'
import { findRequested } from './find-requested.ts'
import { loadProjectThemes } from './load-project-themes.ts'
import type { ProjectRequest } from './project-request.ts'
import { type DeckFile, type DeckText, type Override, readDeckText } from './read-deck-text.ts'

/** What it takes to render decks: their texts and themes. Nothing in them is looked for, and no picture is looked at. */
export type TextProject = Pick<Project, 'root' | 'config' | 'themes'> & {
  readonly decks: readonly DeckText[]
  /** The same deck with another content. */
  readonly readAgain: (deck: DeckText, bytes: Uint8Array) => DeckText
}

export type LoadedTexts = {
  /** One for each root. */
  readonly projects: readonly TextProject[]
  readonly config: Config
  /** Absolute paths of settings files. */
  readonly configSources: readonly string[]
}

/** As `loadProjects`, but in the blink of an eye: reading what 1,000 slides refer to takes seconds. */
export async function loadTexts(
  request: ProjectRequest,
  disk: { readonly files: Files; readonly workingFolder: string },
): Promise<LoadedTexts> {
  const { byRoot, config, configSources, override } = await findRequested(request, disk)
  const projects: TextProject[] = []
  for (const [root, members] of byRoot) {
    const { themes } = await loadProjectThemes(root, config, request, disk)
    projects.push(textProject(root, members, config, themes, override))
  }
  return { projects, config, configSources }
}

function textProject(
  root: string,
  members: readonly DeckFile[],
  config: Config,
  themes: Project['themes'],
  override: Override,
): TextProject {
  const read = (deckFile: DeckFile): DeckText => readDeckText(deckFile, root, config, override)
  return {
    root,
    config,
    themes,
    decks: members.map(read),
    readAgain: ({ file, name, path }, bytes) => read({ path: `${root}/${path}`, file, name, bytes }),
  }
}
