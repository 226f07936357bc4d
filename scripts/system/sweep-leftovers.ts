import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { machineTag, readTemporaryName, type TemporaryFile } from './temporary-name.ts'

/** In milliseconds. A temporary file of a process that works lives for less than a second. */
const SURELY_LEFT = 3_600_000

/** Removes temporary files in `folder` whose writer was killed. What cannot be looked at or removed stays: it harms nobody. */
export async function sweepLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const temporary = readTemporaryName(name)
    if (temporary === undefined) continue
    const path = join(folder, name)
    if (isOrphaned(temporary) || (await isOld(path))) await rm(path, { force: true }).catch(() => undefined)
  }
}

/** Only of this machine it can be told. */
function isOrphaned({ machine, pid }: TemporaryFile): boolean {
  if (machine !== machineTag()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' // of another user, it may live
  }
}

async function isOld(path: string): Promise<boolean> {
  const facts = await lstat(path).catch(() => undefined)
  return facts?.isFile() === true && Date.now() - facts.mtimeMs > SURELY_LEFT
}
