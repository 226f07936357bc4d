import { join } from 'node:path'
import { decodeSource } from '../deck/decode-source.ts'
import type { Files } from '../system/files.ts'
import type { Run } from './load-run.ts'

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
  /** In an encoding other than UTF-8, which `fix` writes. */
  readonly foreign: boolean
}

/** The decks of a run, as they lie on the disk. What is not there, or cannot be read, is left out. */
export async function listFixable(
  run: Run,
  files: Files,
  stdin: Uint8Array | undefined,
): Promise<readonly FixableFile[]> {
  const found: FixableFile[] = []
  for (const { deck, project } of run.decks) {
    const path = join(project.root, deck.path)
    const bytes = deck.file === '<stdin>' ? stdin : await files.read(path)
    if (bytes === undefined) continue
    const { text, encoding, bom } = decodeSource(bytes, deck.file)
    if (encoding === 'unknown' || text !== deck.original) continue
    const keepsMark = bom && encoding === 'utf-8'
    found.push({
      file: deck.file,
      path,
      bytes,
      text,
      bom: keepsMark ? '\ufeff' : '',
      foreign: encoding !== 'utf-8',
    })
  }
  return found
}
