import { dirname, join } from 'node:path'
import type { Project } from '../model/project.ts'
import type { Reference } from '../model/reference.ts'

/**
 * Everything whose change could change a deck: the decks and their folders, themes and what they import, pictures (also those that are
 * not there yet), the folders for themes and assets, and settings. Absolute.
 */
export function watchedPaths(
  projects: readonly Project[],
  configSources: readonly string[],
): readonly string[] {
  const paths = new Set(configSources)
  for (const { root, config, decks, themes } of projects) {
    for (const folder of ['slides', ...config.themes, ...config.assets]) paths.add(join(root, folder))
    for (const name of CONFIG_FILES) paths.add(join(root, name))
    for (const deck of decks) {
      paths.add(join(root, deck.path))
      addReferences(paths, root, [...deck.references, ...deck.slides.flatMap((slide) => slide.references)])
    }
    for (const theme of themes) addReferences(paths, root, theme.references)
  }
  return withoutNested([...paths].sort())
}

/** Settings that may appear while a deck is watched. */
const CONFIG_FILES = [
  'lectern.config.ts',
  'lectern.config.mjs',
  'lectern.config.js',
  'lectern.config.json',
  '.marprc',
]

function addReferences(paths: Set<string>, root: string, references: readonly Reference[]): void {
  for (const { target } of references) if (target.kind === 'file') paths.add(join(root, target.path))
}

/** A folder is watched with all that is in it. Sorted paths: a folder comes before its files. */
function withoutNested(sorted: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const path of sorted) {
    if (!kept.some((folder) => isAncestor(folder, path))) kept.push(path)
  }
  return kept
}

function isAncestor(folder: string, path: string): boolean {
  for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent)) {
    if (parent === folder) return true
  }
  return false
}
