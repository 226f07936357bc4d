import { init } from '../commands/init.ts'
import { SetupError } from '../model/setup-error.ts'
import { readOwnSpecifier } from '../system/own-code.ts'
import type { Command } from './command.ts'

export const initCommand: Command = async (given, shell, world) => {
  const [folder = '.', ...more] = given.positionals
  if (more.length > 0) {
    throw new SetupError(
      'call',
      'too-many-words',
      `Found ${given.positionals.length} folders, expected one`,
      'Name one folder.',
    )
  }
  const written = await init(folder, world)
  shell.err(`${written.map((file) => `  ${file}`).join('\n')}\n`)
  // A checkout has no compiled program yet, and npm only links to it.
  const source = readOwnSpecifier()
  const compile = source.startsWith('file:') ? [`npm --prefix ${source.slice(5)} run compile`] : []
  const enter = folder === '.' ? [] : [`cd ${folder}`]
  shell.err(`Now type: ${[...compile, ...enter, 'npm install', 'npm run watch'].join(' && ')}\n`)
  return 0
}
