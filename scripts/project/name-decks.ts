import { basename, join, relative } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from './display-path.ts'
import { isInside } from './find-root.ts'

/** Names of decks, by absolute path: the file name without its ending, with its folders below `slides/`. Throws when two are alike. */
export function nameDecks(paths: readonly string[], workingFolder: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Map<string, string>()
  for (const path of paths) {
    const name = deckName(path, workingFolder)
    const other = taken.get(name.toLowerCase())
    if (other !== undefined) {
      throw new SetupError(
        'call',
        'same-name',
        `Found two decks called \`${name}\`, \`${displayPath(other, workingFolder)}\` and \`${displayPath(path, workingFolder)}\`, expected different names for their outputs`,
        'Rename one of them, or build them in separate runs with --out-dir.',
      )
    }
    taken.set(name.toLowerCase(), path)
    names.set(path, name)
  }
  return names
}

/** Of any file, as if it were a deck. `path` is absolute. */
export function deckName(path: string, workingFolder: string): string {
  const slides = join(workingFolder, 'slides')
  const spelt = isInside(path, slides) ? relative(slides, path) : basename(path)
  return spelt.replaceAll('\\', '/').replace(/\.[^./]+$/, '')
}
