import type { BrowserOptions, ProjectOptions } from '../commands/options.ts'
import { SetupError } from '../model/setup-error.ts'
import { type Arguments, parseNumber } from './parse-arguments.ts'
import type { Shell } from './shell.ts'

/** Longest wait for one browser operation, in seconds: as marp-cli has it. */
const BROWSER_TIMEOUT = 30

/** The options that say which decks are meant, and how they are read. */
export async function readProjectOptions(given: Arguments, shell: Shell): Promise<ProjectOptions> {
  const { theme, lang, 'out-dir': outDir } = given.values
  const allowRemote = given.lists['allow-remote']
  const fromStdin = given.positionals.includes('-')
  if (fromStdin && given.positionals.length > 1) {
    throw new SetupError(
      'call',
      'stdin-and-files',
      'Found `-` among other decks, expected it alone',
      'Build the deck from standard input in a run of its own.',
    )
  }
  return {
    decks: given.positionals,
    ...(fromStdin && { stdin: await shell.readStdin() }),
    ...(theme !== undefined && { theme }),
    ...(lang !== undefined && { lang }),
    ...(outDir !== undefined && { outDir }),
    ...(allowRemote !== undefined && { allowRemote }),
  }
}

export function readBrowserOptions(given: Arguments, shell: Shell): BrowserOptions {
  const { 'browser-path': browserPath, 'browser-timeout': seconds } = given.values
  const timeout = seconds === undefined ? BROWSER_TIMEOUT : parseNumber('browser-timeout', seconds, 1, 3600)
  const off = given.switches.sandbox === false || isSet(shell.env.CHROME_NO_SANDBOX)
  return {
    ...(browserPath !== undefined && { browserPath }),
    sandbox: off ? 'off' : 'auto',
    timeout: timeout * 1000,
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
