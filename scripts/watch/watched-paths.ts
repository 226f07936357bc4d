import { join, resolve } from 'node:path'
import { LECTERN_CONFIG_FILES, MARP_CONFIG_FILES } from '../model/config.ts'
import type { Deck } from '../model/deck.ts'
import type { Project } from '../model/project.ts'
import type { Reference } from '../model/reference.ts'

/** What to watch. Absolute paths. */
export type Watched = {
  /** Folders that hold all of it. */
  readonly roots: readonly string[]
  /** Files, and folders with all that is in them. They need not exist. */
  readonly paths: readonly string[]
}

/** A project, with the references of its decks as far as they are known. */
export type WatchedProject = Pick<Project, 'root' | 'config' | 'themes'> & {
  readonly decks: readonly Pick<Deck, 'path' | 'references' | 'slides'>[]
}

/**
 * Everything whose change could change a deck: the decks and their folders, themes and what they import, pictures (also those that are
 * not there yet), the folders for themes and assets, what was named in the call, and settings.
 */
export function watchedPaths(
  projects: readonly WatchedProject[],
  configSources: readonly string[],
  workingFolder: string,
  named: readonly string[],
): Watched {
  const paths = new Set([...configSources, ...named.map((name) => resolve(workingFolder, name))])
  for (const name of CONFIG_FILES) paths.add(join(workingFolder, name))
  for (const { root, config, decks, themes } of projects) {
    for (const folder of config.assets) paths.add(join(root, folder))
    // Themes that lie where the command was typed serve decks that lie elsewhere, too.
    for (const top of [root, workingFolder]) {
      for (const folder of ['slides', ...config.themes]) paths.add(join(top, folder))
    }
    for (const deck of decks) {
      paths.add(join(root, deck.path))
      addReferences(paths, root, [...deck.references, ...deck.slides.flatMap((slide) => slide.references)])
    }
    for (const theme of themes) {
      const base = theme.mount === '/deck/' ? root : workingFolder
      paths.add(join(base, theme.path))
      addReferences(paths, base, theme.references)
    }
  }
  const roots = new Set([workingFolder, ...projects.map(({ root }) => root)])
  return { roots: [...roots].sort(), paths: [...paths].sort() }
}

/** Settings, also those that may appear while a deck is watched; Marp's are in `package.json`, too. */
const CONFIG_FILES = [...LECTERN_CONFIG_FILES, ...MARP_CONFIG_FILES, 'package.json']

function addReferences(paths: Set<string>, root: string, references: readonly Reference[]): void {
  for (const { target } of references) if (target.kind === 'file') paths.add(join(root, target.path))
}
