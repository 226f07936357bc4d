import { resolve } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import { isInside } from '../project/find-root.ts'
import { loadConfig } from '../project/load-config.ts'
import { cacheFolderOf } from './cache-folder.ts'
import type { ProjectOptions } from './options.ts'
import type { World } from './world.ts'

/** Removes the folder of outputs, or the cache. Answers what was there and is gone. */
export async function clean(
  target: 'outputs' | 'cache',
  options: ProjectOptions,
  world: World,
): Promise<readonly string[]> {
  const folder = target === 'cache' ? cacheFolderOf(world) : await outputFolder(options, world)
  if (!(await world.files.inspect(folder))) return []
  await world.files.remove(folder)
  return [folder]
}

/** A folder of outputs that holds the project would take the talk with it. */
async function outputFolder(options: ProjectOptions, { files, workingFolder }: World): Promise<string> {
  const { config } = await loadConfig(files, workingFolder)
  const folder = resolve(workingFolder, options.outDir ?? config.outDir)
  if (folder !== workingFolder && isInside(folder, workingFolder)) return folder
  throw new SetupError(
    'call',
    'unsafe-clean',
    `Found ${folder} as the folder of outputs, expected one inside of the project`,
    'Remove the outputs there by hand.',
  )
}
