import { dirname } from 'node:path'
import { cacheFolderOf } from './cache-folder.ts'
import { cleanCache } from './clean-cache.ts'
import type { World } from './world.ts'

/** Writes an output. Where the disk is full, it gets the room that results of earlier runs take there: they only save time. */
export async function writeMakingRoom(path: string, content: Uint8Array, world: World): Promise<void> {
  try {
    await world.files.write(path, content)
  } catch (error) {
    if (!isFull(error) || !(await isOnDiskOfCache(path, world))) throw error
    await cleanCache(world, ['results'])
    await world.files.write(path, content)
  }
}

function isFull(error: unknown): boolean {
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT'
}

async function isOnDiskOfCache(path: string, world: World): Promise<boolean> {
  const folder = await world.files.inspect(dirname(path))
  const cache = await world.files.inspect(cacheFolderOf(world))
  return folder !== undefined && folder.device === cache?.device
}
