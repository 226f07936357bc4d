import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from 'puppeteer-core'
import type { Talk } from './make-talk.ts'
import type { Preview } from './start-previews.ts'
import { watchScreen } from './watch-screen.ts'

export type Series = {
  readonly edits: number
  /** Edits that were not on screen when nothing was written any more for a moment. */
  readonly lost: number
  /** Of the main process, in bytes. */
  readonly early: number
  readonly late: number
}

/** How many edits are written without a look at the screen. */
const BURST = 10
const EARLY = 50

/** Edits at 20 per second, saved as different editors do. After each ten, the window has to show what is in the file. */
export async function measureSeries(
  browser: Browser,
  preview: Preview,
  talk: Talk,
  edits: number,
): Promise<Series> {
  const screen = await watchScreen(browser, preview.address, talk.slide)
  let lost = 0
  let early = 0
  for (let edit = 1; edit <= edits; edit += 1) {
    SAVES[edit % SAVES.length]?.(talk.deck, talk.textOf(edit))
    if (edit === Math.min(EARLY, edits)) early = await settledMemory(preview.pid)
    if (edit % BURST === 0) lost += (await screen.shows('word', edit)) === undefined ? BURST : 0
    else await delay(50)
  }
  const late = await settledMemory(preview.pid)
  await screen.page.close()
  return { edits, lost, early, late }
}

const SAVES: readonly ((path: string, text: string) => void)[] = [
  writeFileSync,
  (path, text) => {
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  },
  (path, text) => {
    writeFileSync(path, '')
    writeFileSync(path, text)
  },
  (path, text) => {
    renameSync(path, `${path}~`)
    writeFileSync(path, text)
  },
]

/** When the edits before are done with. */
async function settledMemory(pid: number): Promise<number> {
  await delay(3_000)
  if (process.platform !== 'linux')
    return 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]))
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}
