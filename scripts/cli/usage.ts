import { type CommandName, type Flag, flagsOf } from './flags.ts'

/** What each command does, in one line; in the order of the help text. */
export const COMMANDS: Readonly<Record<CommandName, { readonly words: string; readonly does: string }>> = {
  build: { words: '[deck…]', does: 'Check the decks and write HTML, PDF and PPTX to dist/.' },
  watch: { words: '[deck…]', does: 'Show the decks in the browser, live while they are edited.' },
  check: {
    words: '[deck…]',
    does: 'Report everything that an audience would see broken. Writes no outputs.',
  },
  fix: { words: '[deck…]', does: 'Write the repairs that have exactly one reading.' },
  doctor: { words: '[deck…]', does: 'Say what this machine has, and what is missing.' },
  init: { words: '[folder]', does: 'Start a new talk.' },
  clean: { words: '', does: 'Remove the outputs, or the cache.' },
}

/** Help for the whole program. */
export function formatOverview(version: string): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { words, does }]) => `  ${`${name} ${words}`.padEnd(18)}${does}`,
  )
  return [
    `Lectern ${version}: Marp decks to HTML, PDF and PPTX.`,
    '',
    'Usage: lectern <command> [flags] [deck…]',
    '   or: npm run <command> -- [flags] [deck…]',
    '',
    ...lines,
    '',
    'Without a deck, every deck in slides/ is meant. `lectern <command> --help` lists the flags of a command.',
    '',
  ].join('\n')
}

/** Help for one command. */
export function formatUsage(command: CommandName): string {
  const { words, does } = COMMANDS[command]
  const flags = flagsOf(command)
  const width = Math.max(...flags.map((flag) => spelling(flag).length)) + 2
  return [
    `Usage: lectern ${command} [flags] ${words}`.trimEnd(),
    '',
    does,
    '',
    ...flags.map((flag) => `  ${spelling(flag).padEnd(width)}${flag.help}`),
    '',
  ].join('\n')
}

function spelling({ name, short, kind, words, value = 'value' }: Flag): string {
  const word = words === undefined ? '' : ` [${words.join('|')}]`
  const bare = `--${name}${word}`
  const long = kind === 'switch' ? bare : kind === 'address' ? `${bare} [${value}]` : `${bare} <${value}>`
  return short === undefined ? `    ${long}` : `-${short}, ${long}`
}
