import { displayPath } from '../project/display-path.ts'
import { cacheFolderOf } from './cache-folder.ts'
import type { World } from './world.ts'

/** Says that the cache could not be written. */
export function tellUnkept(cause: unknown, world: World): void {
  const folder = displayPath(cacheFolderOf(world), world.workingFolder)
  world.progress({ kind: 'unkept', folder, cause })
}
