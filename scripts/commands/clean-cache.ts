import { join } from 'node:path'
import { displayPath } from '../project/display-path.ts'
import type { Files } from '../system/files.ts'
import { readTemporaryName } from '../system/temporary-name.ts'
import { cacheFolderOf } from './cache-folder.ts'
import type { World } from './world.ts'

/**
 * Removes what Lectern has put into its cache folder, by its names: the folder may be one that others use, too, with a
 * `results` of their own. Answers what is gone, for people.
 */
export async function cleanCache(
  world: World,
  parts: readonly CachePart[] = ['results', 'browser'],
): Promise<readonly string[]> {
  const { files, workingFolder } = world
  const cleaned: string[] = []
  for (const part of parts) {
    const folder = join(cacheFolderOf(world), part)
    const removed = await removeOurs(files, folder, PARTS[part])
    const shown = displayPath(folder, workingFolder)
    if (removed === 'all') cleaned.push(shown)
    if (removed === 'some') cleaned.push(`${shown}, but for files of others`)
  }
  return cleaned
}

type CachePart = 'results' | 'browser'

type IsOurs = (name: string) => boolean

/** What lies in each part of the cache. */
const PARTS: Readonly<Record<CachePart, IsOurs>> = {
  results: (name) =>
    /^(?:[0-9a-f]{2}\/)?[0-9a-f]{64}$|^looked-through$/.test(name) ||
    readTemporaryName(name.replace(/^[0-9a-f]{2}\//, '')) !== undefined,
  // A browser is one folder, complete or, behind another ending, left by a killed run.
  browser: (name) => /^\d[\d.]*-[0-9a-f]{12}(?:\.\d+-[0-9a-f]{8}\.tmp(?:\.torn)?)?$/.test(name),
}

const SHARD = /^[0-9a-f]{2}$/

/** Folders that are empty then are removed as well. */
async function removeOurs(
  files: Files,
  folder: string,
  isOurs: IsOurs,
  prefix = '',
): Promise<'all' | 'some' | 'nothing'> {
  const facts = await files.inspect(folder)
  if (facts?.kind !== 'directory') return 'nothing'
  let removed = false
  let left = false
  for (const { name, kind } of await files.list(folder)) {
    const path = join(folder, name)
    if (isOurs(prefix + name)) {
      await files.remove(path)
      removed = true
    } else if (prefix === '' && kind === 'directory' && SHARD.test(name)) {
      const inside = await removeOurs(files, path, isOurs, `${name}/`)
      removed ||= inside !== 'nothing'
      left ||= inside !== 'all'
    } else left = true
  }
  if (left) return removed ? 'some' : 'nothing'
  await files.remove(folder)
  return 'all'
}
