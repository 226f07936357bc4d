import { join, relative, resolve, sep } from 'node:path'
import { decodeSource } from '../deck/decode-source.ts'
import { readTheme } from '../deck/read-theme.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import { DECK_MOUNT, HOME_MOUNT } from '../model/rendered-deck.ts'
import { SetupError } from '../model/setup-error.ts'
import { createLocate } from '../model/span.ts'
import type { StyleSheet, Theme } from '../model/theme.ts'
import type { Files } from '../system/files.ts'
import { displayPath } from './display-path.ts'
import { findDamagedStrings } from './find-damaged-strings.ts'
import { listFiles } from './list-files.ts'

export type ThemeRequest = {
  /** Where decks take their files from; absolute. */
  readonly root: string
  /** Where the command was typed; its themes serve decks that lie elsewhere, too. */
  readonly workingFolder: string
  /** Folders and files, relative to either. */
  readonly places: readonly string[]
  /** `--theme`, when it is a file. */
  readonly file?: string
}

export type LoadedThemes = {
  readonly themes: readonly Theme[]
  /** As `Project.nameless`. */
  readonly nameless: Project['nameless']
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * All custom themes that decks may ask for, those of the decks' own project first: of two with one name the first counts,
 * and the second is reported. Style sheets without `@theme` are no themes.
 */
export async function loadThemes(files: Files, request: ThemeRequest): Promise<LoadedThemes> {
  const themes: Theme[] = []
  const nameless: StyleSheet[] = []
  const diagnostics: Diagnostic[] = []
  for (const path of await findThemeFiles(files, request)) {
    const bytes = await files.read(path)
    if (bytes === undefined) continue
    const base = isBelow(path, request.root) ? request.root : request.workingFolder
    const file = displayPath(path, request.workingFolder)
    const decoded = decodeSource(bytes, file)
    const sheet = readTheme({
      file,
      path: relative(base, path).split(sep).join('/'),
      mount: base === request.root ? DECK_MOUNT : HOME_MOUNT,
      // What nobody can tell is read as far as it is ASCII: names, rules and paths mostly are.
      css: decoded.encoding === 'unknown' ? new TextDecoder().decode(bytes) : decoded.text,
      root: base,
    })
    const theme = { ...sheet, diagnostics: [...sheet.diagnostics, ...findDamagedStrings(sheet)] }
    if (!('name' in theme)) {
      // Of the working folder, other projects may import it.
      if (base === request.root) nameless.push(theme)
      continue
    }
    diagnostics.push(...decoded.diagnostics)
    const twin = themes.find(({ name }) => name === theme.name)
    if (twin === undefined) themes.push(theme)
    else diagnostics.push(sameName(theme, twin))
  }
  return { themes, nameless, diagnostics }
}

async function findThemeFiles(files: Files, request: ThemeRequest): Promise<readonly string[]> {
  const { root, workingFolder, places, file } = request
  const found = new Set<string>()
  if (file !== undefined) {
    const path = resolve(workingFolder, file)
    if ((await files.inspect(path))?.kind !== 'file') throw noSuchFile(file)
    found.add(path)
  }
  for (const top of new Set([root, workingFolder])) {
    for (const place of places) {
      const path = join(top, place)
      const kind = (await files.inspect(path))?.kind
      if (kind === 'file') found.add(path)
      if (kind !== 'directory') continue
      for (const name of await listFiles(files, path, ''))
        if (name.endsWith('.css')) found.add(join(path, name))
    }
  }
  return [...found]
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder + sep)
}

function sameName(theme: Theme, first: Theme): Diagnostic {
  const index = theme.css.indexOf('@theme')
  return {
    rule: 'theme/same-name',
    severity: 'warning',
    message: `Found a second theme called \`${theme.name}\`, which is not used; the first is in ${first.file}`,
    file: theme.file,
    ...(index >= 0 && { span: createLocate(theme.css)(index, index + '@theme'.length) }),
    help: 'Give it another name in its @theme comment, or remove it.',
  }
}

function noSuchFile(file: string): SetupError {
  return new SetupError(
    'call',
    'no-such-theme',
    `Found no theme file \`${file}\`, expected a CSS file`,
    'Name a theme, or a CSS file that starts with `/* @theme name */`.',
  )
}
