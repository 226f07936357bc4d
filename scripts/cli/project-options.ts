import { parseEndpoints } from '../browser/endpoint.ts'
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
  if (lang !== undefined) requireLanguage(lang)
  return {
    decks: given.positionals,
    ...(fromStdin && { stdin: await shell.readStdin() }),
    ...(theme !== undefined && { theme }),
    ...(lang !== undefined && { lang }),
    ...(outDir !== undefined && { outDir }),
    ...(allowRemote !== undefined && { allowRemote }),
  }
}

/** An empty pipe is a command before it that failed. A filter (`fix -`) passes it on. */
export function requireContent(options: ProjectOptions): ProjectOptions {
  if (options.stdin === undefined || options.stdin.length > 0) return options
  throw new SetupError(
    'call',
    'empty-stdin',
    'Found nothing on standard input, expected Markdown',
    'See whether the command before the pipe wrote anything.',
  )
}

function requireLanguage(tag: string): void {
  try {
    Intl.getCanonicalLocales(tag)
  } catch (error) {
    throw new SetupError(
      'call',
      'bad-language',
      `Found \`${tag}\` for --lang, expected a language tag like \`en\` or \`de-CH\``,
      'Write letters and digits with dashes between them.',
      { cause: error },
    )
  }
}

export function readBrowserOptions(given: Arguments, shell: Shell): BrowserOptions {
  const { 'browser-path': browserPath, 'browser-timeout': seconds } = given.values
  const timeout = seconds === undefined ? BROWSER_TIMEOUT : parseNumber('browser-timeout', seconds, 1, 3600)
  const browserUrls = readBrowserUrls(given, shell)
  const off = given.switches.sandbox === false || isSet(shell.env.CHROME_NO_SANDBOX)
  return {
    ...(browserPath !== undefined && { browserPath }),
    ...(browserUrls.length > 0 && { browserUrls }),
    sandbox: off ? 'off' : 'auto',
    timeout: timeout * 1000,
  }
}

/** A browser of this machine that was typed is stronger than addresses in the environment. */
function readBrowserUrls({ values, lists }: Arguments, shell: Shell): readonly string[] {
  const typed = lists['browser-url']
  if (typed === undefined) {
    if (values['browser-path'] !== undefined) return []
    const named = (shell.env.LECTERN_BROWSER_URLS ?? '').split(/[\s,]+/).filter((text) => text !== '')
    parseEndpoints(named, 'LECTERN_BROWSER_URLS')
    return named
  }
  if (values['browser-path'] !== undefined) {
    throw new SetupError(
      'call',
      'two-browsers',
      'Found --browser-path together with --browser-url, expected one of them',
      'Leave out --browser-path to draw on other machines, or --browser-url to draw on this one.',
    )
  }
  parseEndpoints(typed, '--browser-url')
  return typed
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}
