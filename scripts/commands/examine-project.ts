import { dirname, join, resolve } from 'node:path'
import { BUILT_IN_THEMES } from '../engine/theme-facts.ts'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import { loadConfig } from '../project/load-config.ts'
import { loadThemes } from '../project/load-themes.ts'
import type { Files } from '../system/files.ts'
import type { ProjectOptions } from './options.ts'
import type { Examination } from './reports.ts'
import type { World } from './world.ts'

/** Settings, themes and the folder of outputs: all that a build needs of the project besides its decks. */
export async function examineProject(options: ProjectOptions, world: World): Promise<readonly Examination[]> {
  const { files, workingFolder } = world
  try {
    const { config, sources } = await loadConfig(files, workingFolder)
    const { themes } = await loadThemes(files, {
      root: workingFolder,
      workingFolder,
      places: config.themes,
    })
    const names = [...themes.map(({ name }) => name), ...BUILT_IN_THEMES]
    return [
      {
        subject: 'Settings',
        verdict: 'good',
        detail:
          sources.map((path) => displayPath(path, workingFolder)).join(', ') || 'none, all as by default',
      },
      { subject: 'Themes', verdict: 'good', detail: names.join(', ') },
      await examineWriting(
        'Outputs',
        resolve(workingFolder, options.outDir ?? config.outDir),
        'Change its permissions, or build with --out-dir to another folder.',
        world,
      ),
    ]
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return [{ subject: 'Settings', verdict: 'bad', detail: error.message, remedy: error.hint }]
  }
}

/** Whether `folder` can be written, without making it. */
export async function examineWriting(
  subject: string,
  folder: string,
  remedy: string,
  world: World,
): Promise<Examination> {
  const { files, workingFolder } = world
  const shown = displayPath(folder, workingFolder)
  const probe = join(await nearestFolder(folder, files), '.lectern-doctor.tmp')
  try {
    await files.write(probe, '')
    await files.remove(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return {
      subject,
      verdict: 'bad',
      detail: `${shown} cannot be written (${code})`,
      remedy: code === 'EEXIST' || code === 'ENOTDIR' ? 'Move the file of that name away.' : remedy,
    }
  }
  return { subject, verdict: 'good', detail: `${shown} can be written` }
}

/** A file in the way counts: writing below it fails, which is what is to be found out. */
async function nearestFolder(folder: string, files: Files): Promise<string> {
  const top = dirname(folder)
  return top === folder || (await files.inspect(folder)) !== undefined ? folder : nearestFolder(top, files)
}
