import { linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryName } from './temporary-name.ts'

/**
 * Renames `temporary` to `target` if that holds `before`, and answers whether it did. No system call compares and renames, and an
 * editor may save in between: the old file keeps a second name until it is sure that nobody has. Synchronous, as each turn of the
 * event loop would give an editor more time. What is not seen is an editor
 * that renames a file of its own to `target` between our `link` and our `rename`, some microseconds apart.
 */
export function putOverUnchanged(temporary: string, target: string, before: Uint8Array): boolean {
  if (!holds(target, before)) return false
  const { ino } = statSync(temporary)
  const old = join(dirname(target), temporaryName())
  const isKept = keep(target, old)
  try {
    renameSync(temporary, target)
    if (!isKept || holds(old, before)) return true
    // It was saved after it was compared. What an editor saved once more since then is newer still.
    if (statSync(target).ino === ino) renameSync(old, target)
    return false
  } finally {
    rmSync(old, { force: true })
  }
}

function holds(path: string, content: Uint8Array): boolean {
  return Buffer.compare(readFileSync(path), content) === 0
}

/** Not every file system has hard links. */
function keep(target: string, old: string): boolean {
  try {
    linkSync(target, old)
    return true
  } catch {
    return false
  }
}
