import { basename, dirname, join } from 'node:path'
import { LECTERN_CONFIG_FILES, MARP_CONFIG_FILES } from '../model/config.ts'
import type { Files } from '../system/files.ts'

/** Any of these in a folder says: here is the top of a project. */
const MARKERS = ['package.json', '.git', ...LECTERN_CONFIG_FILES, ...MARP_CONFIG_FILES]

/** Folders that a talk keeps beside its decks; their parent is the top of the talk. */
const TALK_FOLDERS = ['slides', 'decks', 'assets', 'themes', 'images']

/**
 * The folder that a deck may take files from, absolute.
 *
 * A deck inside the working folder belongs to it. One that lies elsewhere brings its own folder tree along:
 * the nearest folder above it that is marked as a project, or else that holds `slides/`, `assets/` or the like,
 * or else its own folder. A deck in a folder called `slides` may use the folder's siblings even when none is left,
 * so that a missing picture is called missing, not forbidden.
 */
export async function findRoot(files: Files, deckPath: string, workingFolder: string): Promise<string> {
  const folder = dirname(deckPath)
  if (isInside(folder, workingFolder)) return workingFolder
  for (let candidate = folder; candidate !== dirname(candidate); candidate = dirname(candidate)) {
    if (await holdsAny(files, candidate, MARKERS)) return candidate
  }
  if (['slides', 'decks'].includes(basename(folder))) return dirname(folder)
  if (await holdsAny(files, folder, TALK_FOLDERS)) return folder
  return (await holdsAny(files, dirname(folder), TALK_FOLDERS)) ? dirname(folder) : folder
}

/** Whether `path` is `folder` or lies below it. Both absolute and normalised. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

async function holdsAny(files: Files, folder: string, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    if (await files.inspect(join(folder, name))) return true
  }
  return false
}
