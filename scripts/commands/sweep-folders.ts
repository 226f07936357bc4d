import { dirname, join, resolve } from 'node:path'
import type { Run } from './load-run.ts'
import type { World } from './world.ts'

/** Removes what killed runs left beside decks, themes and settings. */
export async function sweepFolders({ projects }: Pick<Run, 'projects'>, world: World): Promise<void> {
  const { files, workingFolder } = world
  const paths = projects.flatMap(({ root, decks, themes }) => [
    ...decks.map(({ path }) => join(root, path)),
    ...themes.map(({ file }) => resolve(workingFolder, file)),
  ])
  const folders = new Set([workingFolder])
  for (const path of paths) folders.add(dirname((await files.realPath(path)) ?? path))
  for (const folder of folders) await files.sweep(folder)
}
