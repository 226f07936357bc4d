import { extname, resolve } from 'node:path'
import type { Format } from '../model/artifact.ts'
import type { Deck } from '../model/deck.ts'
import { SetupError } from '../model/setup-error.ts'
import { displayPath } from '../project/display-path.ts'
import type { Run } from './load-run.ts'
import type { BuildOptions } from './options.ts'
import type { World } from './world.ts'

/** One output of one deck. */
export type Target = {
  readonly format: Format
  /** Absolute; for `images` the name that each slide's number is put into. `-` = standard output. */
  readonly path: string
  /** See `Job.output`. */
  readonly shown: string
}

/** What a build writes for a deck, in the order of the formats. */
export type TargetsOf = (deck: Deck) => readonly Target[]

const EXTENSIONS: Readonly<Record<Format, string>> = {
  html: '.html',
  pdf: '.pdf',
  pptx: '.pptx',
  images: '.png',
  notes: '.txt',
}

/** Decides where everything goes. Throws a SetupError when `--output` does not fit what is built. */
export function createTargets(options: BuildOptions, run: Run, { workingFolder }: World): TargetsOf {
  const { output } = options
  if (output === undefined) {
    const folder = resolve(workingFolder, run.config.outDir)
    const formats = wantedFormats(options, run)
    return ({ name }) =>
      formats.map((format) => targetAt(format, resolve(folder, name + EXTENSIONS[format]), workingFolder))
  }
  const format = formatOf(output, options)
  if (run.decks.length !== 1) {
    throw new SetupError(
      'call',
      'one-output',
      `Found ${run.decks.length} decks for --output \`${output}\`, expected one`,
      'Name one deck, or use --out-dir.',
    )
  }
  refuseSource(output, run, workingFolder)
  const target =
    output === '-'
      ? { format, path: '-', shown: '-' }
      : targetAt(format, resolve(workingFolder, output), workingFolder)
  return () => [target]
}

function wantedFormats({ formats, without }: BuildOptions, run: Run): readonly Format[] {
  const wanted = (formats ?? run.config.formats).filter((format) => !without.includes(format))
  if (wanted.length > 0) return wanted
  throw new SetupError(
    'call',
    'no-formats',
    'Found every format switched off, expected at least one',
    'Leave out one of the `--no-…` flags, or ask for a format: `--pdf`.',
  )
}

function targetAt(format: Format, path: string, workingFolder: string): Target {
  return { format, path, shown: displayPath(path, workingFolder) }
}

/** What a flag says, else what the file is called; HTML on standard output, as marp-cli has it. */
function formatOf(output: string, { formats }: BuildOptions): Format {
  const [only, ...others] = formats ?? []
  if (others.length > 0) {
    throw new SetupError(
      'call',
      'one-output',
      `Found ${others.length + 1} formats for --output \`${output}\`, expected one`,
      'Ask for one format, or use --out-dir.',
    )
  }
  if (output === '-') return only ?? 'html'
  const known = Object.entries(EXTENSIONS).find(
    ([, extension]) => extension === extname(output).toLowerCase(),
  )
  if (only !== undefined) {
    if (known !== undefined && known[0] !== only) throw mismatch(output, only)
    return only
  }
  if (known) return known[0] as Format
  throw new SetupError(
    'call',
    'unknown-extension',
    `Found \`${output}\` for --output, expected a name that ends in ${Object.values(EXTENSIONS).join(', ')}`,
    'Change the name, or say the format: `--pdf`.',
  )
}

function mismatch(output: string, format: Format): SetupError {
  return new SetupError(
    'call',
    'output-mismatch',
    `Found \`${output}\` for --output together with --${format}, expected a name that ends in ${EXTENSIONS[format]}`,
    `Change the name, or leave out --${format}.`,
  )
}

/** An output over a deck would take the talk with it. */
function refuseSource(output: string, run: Run, workingFolder: string): void {
  const path = resolve(workingFolder, output)
  const isSource = run.projects.some(
    ({ root, decks, themes, assets }) =>
      decks.some((deck) => path === resolve(root, deck.path)) ||
      themes.some((theme) => path === resolve(workingFolder, theme.file)) ||
      [...assets.keys()].some((asset) => path === resolve(root, asset)),
  )
  if (!isSource && !/\.(?:md|markdown)$/i.test(output)) return
  throw new SetupError(
    'call',
    'output-over-source',
    `Found \`${output}\` for --output, which is what a talk is made from, expected another file`,
    'Name a file in the folder of outputs: `-o dist/talk.html`.',
  )
}
