import { join, resolve } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import { isInside } from '../project/find-root.ts'
import { loadConfig } from '../project/load-config.ts'
import { cleanCache } from './clean-cache.ts'
import type { ProjectOptions } from './options.ts'
import type { World } from './world.ts'

/** Removes the folder of outputs, or the cache. Answers what was there and is gone, for people. */
export async function clean(
  target: 'outputs' | 'cache',
  options: ProjectOptions,
  world: World,
): Promise<readonly string[]> {
  if (target === 'cache') return cleanCache(world)
  const folder = await outputFolder(options, world)
  await sweepTalk(world)
  if (!(await world.files.inspect(folder))) return []
  await world.files.remove(folder)
  return [displayPath(folder, world.workingFolder)]
}

/** What runs that were killed left beside decks and themes. */
async function sweepTalk({ files, workingFolder }: World): Promise<void> {
  const { config } = await loadConfig(files, workingFolder)
  await files.sweep(workingFolder)
  for (const name of ['slides', ...config.themes]) await sweepBelow(files, resolve(workingFolder, name))
}

async function sweepBelow(files: World['files'], folder: string): Promise<void> {
  await files.sweep(folder)
  for (const { name, kind } of await files.list(folder))
    if (kind === 'directory' && name !== 'node_modules') await sweepBelow(files, join(folder, name))
}

const TALK_FOLDERS = ['slides', '.git', 'node_modules']

/** A folder of outputs that holds the project would take the talk with it. */
async function outputFolder(options: ProjectOptions, { files, workingFolder }: World): Promise<string> {
  const { config } = await loadConfig(files, workingFolder)
  const folder = resolve(workingFolder, options.outDir ?? config.outDir)
  const holdsTalk = [...TALK_FOLDERS, ...config.themes, ...config.assets].some((name) => {
    const own = resolve(workingFolder, name)
    return isInside(own, folder) || isInside(folder, own)
  })
  if (folder !== workingFolder && isInside(folder, workingFolder) && !holdsTalk) return folder
  throw new SetupError(
    'call',
    'unsafe-clean',
    `Found \`${displayPath(folder, workingFolder)}\` as the folder of outputs, expected one inside of the project that holds outputs only`,
    'Remove the outputs there by hand.',
  )
}
