import { createWorld } from '../../scripts/commands/create-world.ts'
import { DEFAULT_OPTIONS } from '../../scripts/commands/default-options.ts'
import type { World } from '../../scripts/commands/world.ts'
import { TEST_BROWSER } from './browser-options.ts'

/** The real disk, as seen from `workingFolder`; all tests share one cache, since what is in it is found by content. */
export function createDiskWorld(workingFolder: string, env: World['env'] = {}): World {
  return createWorld({ workingFolder, env: { LECTERN_CACHE_DIR: TEST_BROWSER.cacheFolder, ...env } })
}

/** Options of a build in which nothing special was asked for, on a machine that may be slow. */
export const PLAIN_BUILD: typeof DEFAULT_OPTIONS = { ...DEFAULT_OPTIONS, timeout: 60_000 }
