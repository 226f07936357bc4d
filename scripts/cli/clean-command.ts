import { clean } from '../commands/clean.ts'
import type { Command } from './command.ts'
import { readProjectOptions } from './project-options.ts'

export const cleanCommand: Command = async (given, shell, world) => {
  const options = await readProjectOptions(given, shell)
  const removed = await clean(given.switches.cache ? 'cache' : 'outputs', options, world)
  shell.err(
    removed.length === 0
      ? 'Nothing to remove\n'
      : `${removed.map((path) => `  removed ${path}`).join('\n')}\n`,
  )
  return 0
}
