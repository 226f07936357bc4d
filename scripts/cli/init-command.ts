import { init } from '../commands/init.ts'
import { SetupError } from '../model/setup-error.ts'
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
  shell.err(`Now type: ${folder === '.' ? '' : `cd ${folder} && `}npm install && npm run watch\n`)
  return 0
}
