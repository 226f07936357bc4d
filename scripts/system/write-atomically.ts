import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { putOverUnchanged } from './put-over-unchanged.ts'
import { temporaryName } from './temporary-name.ts'

/**
 * Writes so that a reader, or a power cut, finds the old content or the new one, never a part:
 * temporary file, fsync, rename, fsync of the folder. Mode, owner and symbolic links of an existing file are kept; a hard link
 * is parted from its other names, which keep the old content.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const target = await followLink(path)
  await makeFolder(dirname(target))
  await exchange(target, content, async (temporary) => {
    await rename(temporary, target)
    return true
  })
}

/** See `Files.stash`. */
export async function stashAtomically(path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName())
  let done = false
  try {
    await openIn(folder, temporary, (handle) => handle.writeFile(content))
    await rename(temporary, path)
    done = true
  } finally {
    if (!done) await rm(temporary, { force: true })
  }
}

/** See `Files.replace`. */
export async function replaceAtomically(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<'replaced' | 'changed'> {
  const target = await followLink(path)
  // A rename asks for permission to change the folder only.
  await access(target, constants.W_OK)
  const done = await exchange(target, after, async (temporary) => putOverUnchanged(temporary, target, before))
  return done ? 'replaced' : 'changed'
}

/** Lays `content` ready beside `target`; `put` renames it, or answers that it is not wanted any more. */
async function exchange(
  target: string,
  content: Uint8Array | string,
  put: (temporary: string) => Promise<boolean>,
): Promise<boolean> {
  const folder = dirname(target)
  const temporary = join(folder, temporaryName())
  let done = false
  try {
    const handle = await open(temporary, 'wx')
    try {
      // Loops over short writes; a bare `write` on a full disk returns a smaller count without an error.
      await handle.writeFile(content)
      await keepOwner(handle, target)
      await handle.sync()
    } finally {
      await handle.close()
    }
    done = await put(temporary)
  } finally {
    if (!done) await rm(temporary, { force: true })
  }
  if (done) await syncFolder(folder)
  return done
}

/** A file that does not exist yet gets what the umask and the process give. */
async function keepOwner(handle: FileHandle, target: string): Promise<void> {
  const old = await orUndefined(() => stat(target))
  if (old === undefined) return
  const { uid, gid } = await handle.stat()
  // Only root may give files away; for others it is enough that the content is right. First the owner: it resets the mode.
  if (uid !== old.uid || gid !== old.gid) await orUndefined(() => handle.chown(old.uid, old.gid))
  await handle.chmod(old.mode & 0o7777)
}

/** Opens a new file; the folder is made only when it turns out to be missing, as there are many files for each. */
async function openIn(
  folder: string,
  path: string,
  use: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const handle = await open(path, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    await makeFolder(folder)
    return open(path, 'wx')
  })
  try {
    await use(handle)
  } finally {
    await handle.close()
  }
}

async function followLink(path: string): Promise<string> {
  return (await orUndefined(() => realpath(path))) ?? path // a file that does not exist yet is its own target
}

async function orUndefined<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch {
    return undefined // each caller knows what it means that it cannot be done
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
