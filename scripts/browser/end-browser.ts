import type { ChildProcess } from 'node:child_process'
import type { Browser } from 'puppeteer-core'
import type { RunFolder } from './run-folder.ts'
import { withDeadline } from './with-deadline.ts'

/** How long a browser may take to end in good order. */
const CLOSE_MS = 5_000

/** Lets a browser end in good order, kills what is left of it, and removes its folder. Always succeeds. */
export async function endBrowser(
  child: ChildProcess,
  puppeteer: Browser | undefined,
  folder: RunFolder,
): Promise<void> {
  if (isRunning(child) && puppeteer !== undefined) {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    try {
      const closed = puppeteer.close().then(() => gone)
      await withDeadline(closed, CLOSE_MS, () => new Error('still running'))
    } catch {
      // frozen: the group is killed below
    }
  }
  await kill(child)
  await folder.remove()
}

/** Kills all its processes, also when the browser itself has ended: its helpers are in the same group. */
export function signalGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // nobody left
  }
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = isRunning(child) ? new Promise((resolve) => child.once('exit', resolve)) : undefined
  signalGroup(child)
  await gone
}
