import type { BuildOptions, CheckOptions, FixOptions } from './options.ts'

/** What the command line does without flags, for `build`, `check` and `fix` alike: `{ ...DEFAULT_OPTIONS, decks: ['talk'] }`. */
export const DEFAULT_OPTIONS: BuildOptions & CheckOptions & FixOptions = {
  decks: [],
  without: [],
  scope: 'changed',
  mode: 'run',
  pdfNotes: 'without',
  imageScale: 1,
  pptx: 'native',
  pptxTarget: 'both',
  pictures: 'fitted',
  sandbox: 'auto',
  /** As marp-cli has it. */
  timeout: 30_000,
  choices: {},
}

/** Of the preview; as marp-cli's server has it. */
export const DEFAULT_PORT = 8080
