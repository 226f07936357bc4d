import { showControls } from '../report/show-controls.ts'
import type { FixableFile } from './fixable-file.ts'
import type { FixedFile } from './reports.ts'
import type { World } from './world.ts'

/** A file as it was read, and as it should be. */
export type Repaired = { readonly known: FixableFile; readonly fixed: FixedFile }

/**
 * `changed`: an editor saved it in the meantime, which is not overwritten. What the disk refuses comes back as an answer: one file
 * that is write-protected does not keep the others damaged.
 */
export async function writeRepair(
  { known, fixed }: Repaired,
  { files, progress }: World,
): Promise<'written' | 'changed' | { readonly error: unknown }> {
  try {
    const names = (await files.inspect(known.path))?.names ?? 1
    const outcome = await files.replace(known.path, known.bytes, encodeRepair(fixed))
    if (outcome === 'changed') return 'changed'
    if (names > 1) progress({ kind: 'note', text: describeParting(fixed.file, names - 1) })
    return 'written'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { error }
    throw error
  }
}

export function encodeRepair({ bom, after }: FixedFile): Uint8Array {
  return new TextEncoder().encode(bom + after)
}

function describeParting(file: string, others: number): string {
  const had = others === 1 ? 'had another name (a hard link)' : `had ${others} other names (hard links)`
  return `${showControls(file)} ${had}: it is a file of its own now, and what has the other name keeps the old text`
}
