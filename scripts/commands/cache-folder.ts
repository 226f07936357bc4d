import { resolve } from 'node:path'
import type { World } from './world.ts'

/** Absolute: `.cache/` of the working folder, or where LECTERN_CACHE_DIR says. */
export function cacheFolderOf({ env, workingFolder }: World): string {
  return resolve(workingFolder, env.LECTERN_CACHE_DIR || '.cache')
}
