import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it. Step by step: `mkdir` with `recursive` never returns (Node 20.20) where the system says that
 * a parent is missing which is there, as it does below /proc, and says on a read-only disk that a folder is missing.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder && !(await isFolder(parent))) await makeFolder(parent)
  try {
    await mkdir(folder)
  } catch (error) {
    // Somebody else made it in the meantime. A file, or a link that leads nowhere, of that name is an error.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true // making it will tell why not
}
