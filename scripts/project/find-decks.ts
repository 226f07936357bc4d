import { basename, join, resolve } from 'node:path'
import leven from 'leven'
import { SetupError } from '../model/setup-error.ts'
import type { Files } from '../system/files.ts'

const MARKDOWN = /\.(?:md|markdown|mdown|markdn)$/i
const SLIDES_FOLDER = 'slides'

/** Folders that never hold decks, at any depth. */
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build'])

/**
 * Absolute paths of the decks to work on, in a fixed order: those named, or everything in `slides/`.
 * A named folder stands for the decks in it. README files are left out unless they are named themselves.
 * Throws a SetupError for a name that leads nowhere, and when nothing is left.
 */
export async function findDecks(
  files: Files,
  names: readonly string[],
  workingFolder: string,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const name of deckPlaces(names)) {
    const path = resolve(workingFolder, name)
    const facts = await files.inspect(path)
    if (facts?.kind === 'file') found.add(path)
    else if (facts?.kind === 'directory') {
      const inside = await listDecks(files, path)
      if (inside.length === 0) throw noDecksIn(name)
      for (const deck of inside) found.add(deck)
    } else if (names.length === 0) throw noDecksIn(SLIDES_FOLDER)
    else throw await noSuchDeck(files, name, workingFolder)
  }
  return [...found]
}

/** Where decks are looked for: files, and folders that are gone through. */
export function deckPlaces(names: readonly string[]): readonly string[] {
  return names.length > 0 ? names : [SLIDES_FOLDER]
}

async function listDecks(files: Files, folder: string): Promise<readonly string[]> {
  const decks: string[] = []
  for (const entry of await files.list(folder)) {
    if (entry.name.startsWith('.') || SKIPPED_FOLDERS.has(entry.name)) continue
    const path = join(folder, entry.name)
    const kind = entry.kind === 'link' ? (await files.inspect(path))?.kind : entry.kind
    // A linked folder is not entered: it may lead in a circle.
    if (entry.kind === 'directory') decks.push(...(await listDecks(files, path)))
    else if (kind === 'file' && MARKDOWN.test(entry.name) && !/^readme\./i.test(entry.name)) decks.push(path)
  }
  return decks
}

function noDecksIn(folder: string): SetupError {
  return new SetupError(
    'call',
    'no-decks',
    `Found no decks in \`${folder}\`, expected at least one Markdown file`,
    'Write `slides/talk.md`, name a deck (`npm run build -- path/to/talk.md`), or start with `lectern init`.',
  )
}

async function noSuchDeck(files: Files, name: string, workingFolder: string): Promise<SetupError> {
  if (/^https?:\/\//i.test(name)) {
    return new SetupError(
      'call',
      'remote-deck',
      `Found the address \`${name}\` as a deck, expected a file on this machine`,
      'Download it, and name the file.',
    )
  }
  const slides = join(workingFolder, SLIDES_FOLDER)
  const known = (await listDecks(files, slides)).map((path) => `${SLIDES_FOLDER}${path.slice(slides.length)}`)
  const wanted = basename(name).replace(MARKDOWN, '')
  const nearest = known
    .map((path) => ({ path, distance: leven(basename(path).replace(MARKDOWN, ''), wanted) }))
    .sort((a, b) => a.distance - b.distance)[0]
  const hint =
    nearest && nearest.distance <= Math.max(2, wanted.length / 2)
      ? `Did you mean \`${nearest.path}\`?`
      : known.length > 0
        ? `The decks here are ${known.map((path) => `\`${path}\``).join(', ')}.`
        : 'Name an existing Markdown file.'
  return new SetupError(
    'call',
    'no-such-deck',
    `Found no deck \`${name}\`, expected a Markdown file or a folder`,
    hint,
  )
}
