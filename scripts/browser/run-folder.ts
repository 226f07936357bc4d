import { rmSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where one browser process keeps everything that it writes: profile, home, temporary files. */
export type RunFolder = {
  readonly path: string
  readonly remove: () => Promise<void>
  /** For the very end of our own process, when nothing can be waited for. */
  readonly removeAtOnce: () => void
}

/** Makes a private folder, and sweeps those of processes that were killed before they could. */
export async function createRunFolder(): Promise<RunFolder> {
  await sweep()
  const path = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  await Promise.all(['profile', 'home', 'tmp'].map((name) => mkdir(join(path, name), { mode: 0o700 })))
  return { path, remove: () => rm(path, REMOVE), removeAtOnce: () => rmSync(path, REMOVE) }
}

/** The name of the machine is part of it: containers share folders, but not the numbers of processes. */
const PREFIX = `lectern-browser-${hostname().replace(/[^\w.-]/g, '_')}-`

/** A browser that has just been ended may still be writing for a moment. */
const REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const

async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const pid = Number(name.slice(PREFIX.length).split('-')[0])
    const path = join(tmpdir(), name)
    if (!isAlive(pid) && (await isOwnFolder(path))) await rm(path, REMOVE).catch(() => undefined) // somebody else sweeps too
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** The temporary folder is shared: whatever carries our name but is a link or another user's is left alone. */
async function isOwnFolder(path: string): Promise<boolean> {
  try {
    const facts = await lstat(path)
    return facts.isDirectory() && (process.getuid === undefined || facts.uid === process.getuid())
  } catch {
    return false // gone meanwhile
  }
}
