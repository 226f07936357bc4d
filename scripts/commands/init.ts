import { basename, join, resolve } from 'node:path'
import { SetupError } from '../model/setup-error.ts'
import { readOwnSpecifier } from '../system/own-code.ts'
import { TALK_TEMPLATE } from './talk-template.ts'
import type { World } from './world.ts'

/** Writes a new talk into `folder`. Answers the files, relative to it. Throws a SetupError rather than touch a file that is there. */
export async function init(folder: string, { files, workingFolder }: World): Promise<readonly string[]> {
  const top = resolve(workingFolder, folder)
  const paths = Object.keys(TALK_TEMPLATE)
  for (const path of paths) {
    if (await files.inspect(join(top, path))) {
      throw new SetupError(
        'call',
        'folder-in-use',
        `Found \`${path}\` in ${folder} already, expected a folder without a talk`,
        'Name a new folder: `lectern init my-talk`.',
      )
    }
  }
  for (const path of paths) {
    const text = (TALK_TEMPLATE[path] ?? '')
      .replaceAll('{{name}}', packageNameOf(basename(top)))
      .replaceAll('{{lectern}}', JSON.stringify(readOwnSpecifier()).slice(1, -1))
    await files.write(join(top, path), text)
  }
  return paths
}

/** npm takes lower case, digits and dashes without complaint. */
function packageNameOf(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name || 'talk'
}
