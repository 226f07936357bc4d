import { join, resolve } from 'node:path'
import { decodeSource } from '../deck/decode-source.ts'
import type { Run } from './load-run.ts'
import type { FixOptions } from './options.ts'
import type { World } from './world.ts'

/** A file that repairs may be written to. */
export type FixableFile = {
  /** See `Deck.file`. */
  readonly file: string
  /** Absolute. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What edits are places in. */
  readonly text: string
  /** Byte order mark to keep: `''` when there was none. */
  readonly bom: string
  /** The encoding, when it is not UTF-8, which `fix` writes. */
  readonly encoding?: string
}

/** The decks of a run, and the themes when all decks are meant, as they lie on the disk. What cannot be read is left out. */
export async function listFixable(
  run: Run,
  world: World,
  options: FixOptions,
): Promise<readonly FixableFile[]> {
  const decks = run.decks.map(({ deck, project }) => ({
    file: deck.file,
    path: join(project.root, deck.path),
    text: deck.original,
  }))
  const themes = run.projects.flatMap((project) =>
    project.themes.map(({ file, css }) => ({ file, path: resolve(world.workingFolder, file), text: css })),
  )
  const wanted = options.decks.length === 0 ? [...decks, ...themes] : decks
  const found = new Map<string, FixableFile>()
  for (const one of wanted) {
    // Two links to one file are one file.
    const real = (await world.files.realPath(one.path)) ?? one.path
    if (found.has(real)) continue
    const bytes = one.file === '<stdin>' ? options.stdin : await world.files.read(one.path)
    const fixable = bytes && readFixable(one, bytes)
    if (fixable) found.set(real, fixable)
  }
  return [...found.values()]
}

/** `undefined` when it changed since `text` was read from it: edits would be places in another text. */
export function readFixable(
  { file, path, text }: Pick<FixableFile, 'file' | 'path' | 'text'>,
  bytes: Uint8Array,
): FixableFile | undefined {
  const { text: now, encoding, bom } = decodeSource(bytes, file)
  if (encoding === 'unknown' || now !== text) return undefined
  const foreign = encoding !== 'utf-8'
  return {
    file,
    path,
    bytes,
    text,
    bom: bom && !foreign ? '\ufeff' : '',
    ...(foreign && { encoding }),
  }
}
