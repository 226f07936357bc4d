import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes so that a reader, or a power cut, finds the old content or the new one, never a part:
 * temporary file, fsync, rename, fsync of the folder. Mode and links of an existing file are kept.
 *
 * `FileHandle.writeFile` loops over short writes; a bare `write` on a full disk returns a smaller count without an error.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const target = await followLink(path)
  const folder = dirname(target)
  await makeFolder(folder)
  const mode = await modeOf(target)
  // A short name of its own: the author's may already be as long as the file system allows.
  const temporary = join(folder, `.lectern-${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/**
 * Step by step: `mkdir` with `recursive` never returns (Node 20.20) where the system says that a parent is missing which is there,
 * as it does below /proc.
 */
async function makeFolder(folder: string): Promise<void> {
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
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // making it will tell why
  }
}

async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return path // a file that does not exist yet is its own target
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777
  } catch {
    return undefined // a new file gets the mode that the umask gives
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its rename is durable without it.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
