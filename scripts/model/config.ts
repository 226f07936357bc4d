import type { Format } from './artifact.ts'
import type { Severity } from './diagnostic.ts'

/** All settings of a project, completed: nothing is optional, nobody fills in defaults after it was loaded. */
export type Config = {
  /** Where outputs go, relative to the working folder. */
  readonly outDir: string
  readonly formats: readonly Format[]
  /** Language of decks that do not say (BCP 47). Never taken from the locale. */
  readonly lang: string
  /** Theme of decks that do not say. */
  readonly theme: string
  /** Folders and files with theme CSS, relative to the project root. */
  readonly themes: readonly string[]
  /** Folders whose files should all be used by some deck, relative to the project root. */
  readonly assets: readonly string[]
  /** Hosts from which Node may fetch remote pictures during a build. Empty: none. */
  readonly allowRemote: readonly string[]
  readonly text: {
    /** Settled ambiguities: damaged spelling → wanted text. */
    readonly choices: Readonly<Record<string, string>>
  }
  /** Severity by rule id; what is not named keeps its own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Most warnings that still count as success; `Infinity` when unlimited. */
  readonly maxWarnings: number
  /** How fast the notes are spoken: for the speaking time in the preview. */
  readonly wordsPerMinute: number
}

/** Files with our own settings; the first that exists counts. */
export const LECTERN_CONFIG_FILES: readonly string[] = [
  'lectern.config.ts',
  'lectern.config.mjs',
  'lectern.config.js',
  'lectern.config.json',
]

/** Files with Marp's settings, in the order of looking; the key `marp` of `package.json` comes after them. */
export const MARP_CONFIG_FILES: readonly string[] = [
  'marp.config.ts',
  'marp.config.mjs',
  'marp.config.js',
  'marp.config.cjs',
  '.marprc',
  '.marprc.json',
  '.marprc.yaml',
  '.marprc.yml',
]
