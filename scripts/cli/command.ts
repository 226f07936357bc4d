import type { World } from '../commands/world.ts'
import type { Arguments } from './parse-arguments.ts'
import type { Shell } from './shell.ts'

/** A command as the command line knows it: options in, text out, exit code back. */
export type Command = (words: Arguments, shell: Shell, world: World) => Promise<number>
