import { createTwoFilesPatch } from 'diff'
import { fix, mergeFixed } from '../commands/fix.ts'
import type { FixOptions } from '../commands/options.ts'
import type { FixedFile, FixReport } from '../commands/reports.ts'
import type { World } from '../commands/world.ts'
import { SetupError } from '../model/setup-error.ts'
import { showControls } from '../report/show-controls.ts'
import { askChoices } from './ask-choices.ts'
import type { Command } from './command.ts'
import { describeError, nameTrouble } from './describe-error.ts'
import { exitCodeOf } from './exit-code.ts'
import { printFindings } from './print-findings.ts'
import { readProjectOptions } from './project-options.ts'
import { readChoices } from './read-choices.ts'
import type { Shell } from './shell.ts'

export const fixCommand: Command = async (given, shell, world) => {
  const options: FixOptions = {
    ...(await readProjectOptions(given, shell)),
    mode: given.switches['dry-run'] ? 'plan' : 'run',
    choices: readChoices(given.lists.choose ?? []),
    ...(given.switches.alt && { drafts: 'alt' as const }),
  }
  const report = await fixAndAsk(options, shell, world)
  if (report.content !== undefined) shell.out(report.content)
  if (given.switches.explain) shell.err(formatExplanations(report.explanations))
  for (const file of report.files) {
    if (options.mode === 'plan' && isShown(file, shell)) shell.out(formatDiff(file, shell))
    shell.err(`  ${describeFixed(file, options.mode)}\n`)
  }
  if (report.files.length > 1) shell.err(`  ${describeAll(report.files, options.mode)}\n`)
  for (const file of report.overtaken)
    shell.err(`  left ${showControls(file)} alone, which another program keeps saving: run it again\n`)
  if (report.choicesFile !== undefined) shell.err(`  ${describeRemembered(report.choicesFile, options)}\n`)
  const undone = report.overtaken.length + report.unwritten.length
  if (report.files.length + undone === 0)
    shell.err(report.open.length > 0 ? '  nothing to repair without a choice\n' : '  nothing to repair\n')
  for (const { error } of report.unwritten) shell.err(describeError(refusal(error, shell)))
  await printFindings(report.remaining, 'pretty', given, shell, world)
  if (report.unwritten.length > 0) return 3
  return report.overtaken.length > 0 ? 1 : exitCodeOf(report.remaining.diagnostics, Number.POSITIVE_INFINITY)
}

/** In a terminal, what has several readings is asked, once per damaged spelling; then everything is fixed again. */
async function fixAndAsk(options: FixOptions, shell: Shell, world: World): Promise<FixReport> {
  const report = await fix(options, world)
  if (!mayAsk(options, shell) || report.open.length === 0) return report
  if (report.settings.kind === 'code') {
    // Nobody likes to answer questions in vain.
    const examples = report.open.map(({ text, candidates }) => [text, candidates[0]?.text ?? '…'])
    shell.err(`  ${describeCodeSettings(report.settings.file, Object.fromEntries(examples))}\n`)
    return report
  }
  const choices = await askChoices(report.open, shell.dialog, shell.signal)
  shell.signal.throwIfAborted()
  if (Object.keys(choices).length === 0) return report
  const second = await fix({ ...options, choices: { ...options.choices, ...choices } }, world)
  const files = new Map(report.files.map((file) => [file.file, file]))
  for (const file of second.files) files.set(file.file, mergeFixed(files.get(file.file), file))
  const settled = report.explanations.filter(({ to }) => to !== undefined)
  return { ...second, files: [...files.values()], explanations: [...settled, ...second.explanations] }
}

/** A dumb terminal shows each move of the cursor as signs. */
function mayAsk({ mode, stdin }: FixOptions, { interactive, env }: Shell): boolean {
  return interactive && env.TERM !== 'dumb' && mode === 'run' && stdin === undefined
}

function describeCodeSettings(file: string, examples: Readonly<Record<string, string>>): string {
  return showControls(
    `what has several readings is chosen in ${file}, which only its author can change; add there what was meant, for example: text: { choices: ${JSON.stringify(examples)} }`,
  )
}

/** `repaired slides/talk.md (3 places)` */
function describeFixed({ file, repairs, encoding }: FixedFile, mode: FixOptions['mode']): string {
  const [repaired, converted] =
    mode === 'plan' ? ['would repair', 'would convert'] : ['repaired', 'converted']
  const places = count(repairs, 'place')
  const name = showControls(file)
  if (encoding === undefined) return `${repaired} ${name} (${places})`
  const also = repairs > 0 ? `, with ${places} repaired` : ''
  return `${converted} ${name} from ${encoding} to UTF-8${also}`
}

/** `repaired 13 places in 12 files, converted 2 files to UTF-8` */
function describeAll(files: readonly FixedFile[], mode: FixOptions['mode']): string {
  const [would, repaired, converted] =
    mode === 'plan' ? ['would ', 'repair', 'convert'] : ['', 'repaired', 'converted']
  const mended = files.filter(({ repairs }) => repairs > 0)
  const foreign = files.filter(({ encoding }) => encoding !== undefined)
  const places = mended.reduce((sum, { repairs }) => sum + repairs, 0)
  const parts = [
    ...(places > 0 ? [`${repaired} ${count(places, 'place')} in ${count(mended.length, 'file')}`] : []),
    ...(foreign.length > 0 ? [`${converted} ${count(foreign.length, 'file')} to UTF-8`] : []),
  ]
  return `in all: ${would}${parts.join(', ')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function describeRemembered(file: string, { mode, choices }: FixOptions): string {
  const verb = mode === 'plan' ? 'would remember' : 'remembered'
  return `${verb} ${Object.keys(choices).length > 1 ? 'the choices' : 'the choice'} in ${showControls(file)}`
}

/** The remedies of a build, which writes elsewhere, are none for a deck. */
function refusal(error: unknown, { workingFolder }: Shell): unknown {
  const named = nameTrouble(error, workingFolder)
  if (!(named instanceof SetupError)) return named
  const { kind, code, message, cause } = named
  const hint = 'The file is as it was. Make it and its folder writable, and run `npm run fix` again.'
  return new SetupError(kind, code, message, hint, { cause })
}

function formatExplanations(explanations: FixReport['explanations']): string {
  return explanations
    .map(({ file, line, column, from, to, lines }) => {
      const result = to === undefined ? 'left as it is' : `\`${to}\``
      const head = `${file}:${line}:${column}  \`${from}\` → ${result}`
      return [head, ...lines.map((text) => `    ${text}`), '']
        .map((text) => `${showControls(text)}\n`)
        .join('')
    })
    .join('')
}

/** Where only the encoding changes, there is nothing to see on a screen. */
function isShown({ before, after, bytes }: FixedFile, { outIsScreen }: Shell): boolean {
  return before !== after || (bytes !== undefined && !outIsScreen)
}

/** What `patch` takes: byte for byte, but on a screen, where the control characters of damaged text would act. */
function formatDiff(
  { file, bom, before, after, bytes }: FixedFile,
  { outIsScreen }: Shell,
): string | Uint8Array {
  const name = showControls(file.replace(/^\/+/, ''))
  if (outIsScreen)
    return diffLines(name, bom + before, bom + after)
      .map(showControls)
      .join('\n')
  if (bytes === undefined) return diffLines(name, bom + before, bom + after).join('\n')
  // Of a file in another encoding, what is taken out is not UTF-8, as it is not on the disk.
  const latin = (text: string): string => Buffer.from(text).toString('latin1')
  const lines = diffLines(latin(name), Buffer.from(bytes).toString('latin1'), latin(bom + after))
  return Buffer.from(lines.join('\n'), 'latin1')
}

function diffLines(name: string, before: string, after: string): readonly string[] {
  const options = { context: 2 }
  const [, from = '', to = '', ...lines] = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    before,
    after,
    '',
    '',
    options,
  ).split('\n')
  // Without a tab behind it, a name ends at its first blank for `patch`.
  const end = name.includes(' ') ? '\t' : ''
  return [`${from.trimEnd()}${end}`, `${to.trimEnd()}${end}`, ...lines]
}
