import type { World } from '../commands/world.ts'
import { SetupError } from '../model/setup-error.ts'
import { readOwnVersion } from '../system/own-version.ts'
import type { Command } from './command.ts'
import { exitCodeOfError } from './exit-code.ts'
import type { CommandName } from './flags.ts'
import type { Shell } from './shell.ts'
import { COMMANDS, formatOverview, formatUsage } from './usage.ts'

/** Loaded when called, like whatever else `--help` can do without: it waits a millisecond for each module. */
const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  build: async () => (await import('./build-command.ts')).buildCommand,
  watch: async () => (await import('./watch-command.ts')).watchCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  fix: async () => (await import('./fix-command.ts')).fixCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
  init: async () => (await import('./init-command.ts')).initCommand,
  clean: async () => (await import('./clean-command.ts')).cleanCommand,
}

/**
 * The whole program: words in, exit code out. `createWorld` is called once the words are understood.
 * The only place where errors end.
 */
export async function main(
  words: readonly string[],
  shell: Shell,
  createWorld: (verbose: 'steps' | 'notes' | 'nothing') => World | Promise<World>,
): Promise<number> {
  try {
    return await run(words, shell, createWorld)
  } catch (error) {
    const { describeError, nameTrouble } = await import('./describe-error.ts')
    const named = nameTrouble(error, shell.workingFolder)
    if (!shell.signal.aborted) shell.err(describeError(named))
    return exitCodeOfError(named, shell.signal)
  }
}

async function run(
  [first, ...rest]: readonly string[],
  shell: Shell,
  createWorld: Parameters<typeof main>[2],
): Promise<number> {
  if (first === undefined) {
    shell.err(formatOverview(readOwnVersion()))
    return 2
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const [about] = rest
    shell.out(about === undefined ? formatOverview(readOwnVersion()) : formatUsage(await commandNamed(about)))
    return 0
  }
  if (first === '--version' || first === '-v') {
    shell.out(`${readOwnVersion()}\n`)
    return 0
  }
  const command = await commandNamed(first)
  const { parseArguments } = await import('./parse-arguments.ts')
  const given = parseArguments(command, rest)
  if (given.switches.help) {
    shell.out(formatUsage(command))
    return 0
  }
  if (given.switches.version) {
    shell.out(`${readOwnVersion()}\n`)
    return 0
  }
  const detail = given.switches.quiet ? 'nothing' : given.switches.verbose ? 'steps' : 'notes'
  const world = await createWorld(detail)
  const runCommand = await LOADERS[command]()
  return runCommand(given, shell, world)
}

async function commandNamed(word: string): Promise<CommandName> {
  if (Object.hasOwn(COMMANDS, word)) return word as CommandName
  const { nearest } = await import('./parse-arguments.ts')
  const meant = nearest(word, Object.keys(COMMANDS))
  throw new SetupError(
    'call',
    'unknown-command',
    `Found the unknown command \`${word}\`, expected one of ${Object.keys(COMMANDS).join(', ')}`,
    meant === undefined
      ? `To build a deck, type \`lectern build ${word}\`.`
      : `Did you mean \`lectern ${meant}\`?`,
  )
}
