import type { World } from '../../scripts/commands/world.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { TEST_BROWSER } from './browser-options.ts'

/** The real disk, as seen from `workingFolder`; all tests share one cache, since what is in it is found by content. */
export function createDiskWorld(workingFolder: string, env: World['env'] = {}): World {
  return {
    files: diskFiles,
    workingFolder,
    env: { LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder, ...env },
    now: () => performance.now(),
    progress: () => undefined,
    signal: new AbortController().signal,
  }
}

/** Options of a build in which nothing special was asked for. */
export const PLAIN_BUILD = {
  decks: [],
  without: [],
  scope: 'changed',
  mode: 'run',
  pdfNotes: 'without',
  imageScale: 1,
  sandbox: 'auto',
  timeout: 60_000,
} as const
