import { createTwoFilesPatch } from 'diff'
import { fix, mergeFixed } from '../commands/fix.ts'
import type { FixOptions } from '../commands/options.ts'
import type { FixedFile, FixReport } from '../commands/reports.ts'
import type { World } from '../commands/world.ts'
import { SetupError } from '../model/setup-error.ts'
import { showControls } from '../report/show-controls.ts'
import { askChoices } from './ask-choices.ts'
import type { Command } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { Arguments } from './parse-arguments.ts'
import { printFindings } from './print-findings.ts'
import { readProjectOptions } from './project-options.ts'
import type { Shell } from './shell.ts'

export const fixCommand: Command = async (given, shell, world) => {
  const options: FixOptions = {
    ...(await readProjectOptions(given, shell)),
    mode: given.switches['dry-run'] ? 'plan' : 'run',
    choices: readChoices(given),
  }
  const report = await fixAndAsk(options, shell, world)
  if (report.content !== undefined) shell.out(report.content)
  if (given.switches.explain) shell.err(formatExplanations(report.explanations))
  for (const file of report.files) {
    if (options.mode === 'plan' && file.before !== file.after) shell.out(formatDiff(file, shell))
    shell.err(`  ${describeFixed(file, options.mode)}\n`)
  }
  for (const file of report.overtaken)
    shell.err(`  kept what another program saved in ${showControls(file)} while it was being repaired\n`)
  if (report.choicesFile !== undefined)
    shell.err(
      `  ${options.mode === 'plan' ? 'would remember' : 'remembered'} the choice in ${showControls(report.choicesFile)}\n`,
    )
  if (report.files.length === 0) shell.err('  nothing to repair\n')
  await printFindings(report.remaining, 'pretty', given, shell, world)
  return exitCodeOf(report.remaining.diagnostics, Number.POSITIVE_INFINITY)
}

/** In a terminal, what has several readings is asked, once per damaged spelling; then everything is fixed again. */
async function fixAndAsk(options: FixOptions, shell: Shell, world: World): Promise<FixReport> {
  const report = await fix(options, world)
  if (
    !shell.interactive ||
    options.mode === 'plan' ||
    options.stdin !== undefined ||
    report.open.length === 0
  )
    return report
  const choices = await askChoices(report.open)
  if (Object.keys(choices).length === 0) return report
  const second = await fix({ ...options, choices: { ...options.choices, ...choices } }, world)
  const files = new Map(report.files.map((file) => [file.file, file]))
  for (const file of second.files) files.set(file.file, mergeFixed(files.get(file.file), file))
  return {
    ...second,
    files: [...files.values()],
    explanations: report.explanations,
    overtaken: [...new Set([...report.overtaken, ...second.overtaken])],
  }
}

/** `repaired slides/talk.md (3 places)` */
function describeFixed({ file, repairs, encoding }: FixedFile, mode: FixOptions['mode']): string {
  const [repaired, converted] =
    mode === 'plan' ? ['would repair', 'would convert'] : ['repaired', 'converted']
  const places = `${repairs} ${repairs === 1 ? 'place' : 'places'}`
  const name = showControls(file)
  if (encoding === undefined) return `${repaired} ${name} (${places})`
  const also = repairs > 0 ? `, with ${places} repaired` : ''
  return `${converted} ${name} from ${encoding} to UTF-8${also}`
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

/** `--choose 'damaged=wanted'`, split at the last `=` that leaves something on both sides. */
function readChoices(given: Arguments): Readonly<Record<string, string>> {
  const pairs = (given.lists.choose ?? []).map((text) => {
    const at = text.lastIndexOf('=')
    if (at > 0 && at < text.length - 1)
      return [readControls(text.slice(0, at)), readControls(text.slice(at + 1))] as const
    throw new SetupError(
      'call',
      'bad-choice',
      `Found \`${text}\` for --choose, expected the damaged text, \`=\` and the wanted text`,
      "Copy the command that `npm run check` prints: `npm run fix -- --choose 'ğŸ¤=🤝'`.",
    )
  })
  return Object.fromEntries(pairs)
}

/** Findings print control characters as `\u{9d}`, since a terminal would swallow them; that spelling is taken back. */
function readControls(text: string): string {
  return text.replace(/\\u\{([0-9a-f]{1,6})\}/gi, (spelling, digits: string) => {
    const code = Number.parseInt(digits, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : spelling
  })
}

/** What `patch` takes: byte for byte, but on a screen, where the control characters of damaged text would act. */
function formatDiff({ file, bom, before, after }: FixedFile, { outIsScreen }: Shell): string {
  const [, ...lines] = createTwoFilesPatch(
    `a/${file.replace(/^\/+/, '')}`,
    `b/${file.replace(/^\/+/, '')}`,
    bom + before,
    bom + after,
    '',
    '',
    { context: 2 },
  ).split('\n')
  // The first two lines are names of files, which are an author's too.
  return lines.map((line, index) => (outIsScreen || index < 2 ? showControls(line) : line)).join('\n')
}
