import { resolve } from 'node:path'
import pc from 'picocolors'
import { plainFindings } from '../commands/plain-findings.ts'
import type { CheckReport } from '../commands/reports.ts'
import type { World } from '../commands/world.ts'
import { SetupError } from '../model/setup-error.ts'
import type { Findings } from '../report/findings.ts'
import { formatCodequality } from '../report/format-codequality.ts'
import { formatGithub, formatGithubSummary } from '../report/format-github.ts'
import { formatHtml } from '../report/format-html.ts'
import { formatJson } from '../report/format-json.ts'
import { formatJunit } from '../report/format-junit.ts'
import { formatPretty, type Style } from '../report/format-pretty.ts'
import { formatSarif } from '../report/format-sarif.ts'
import { type Arguments, nearest, parseNumber } from './parse-arguments.ts'
import type { Shell } from './shell.ts'

type MachineFormat = 'html' | 'json' | 'sarif' | 'github' | 'junit' | 'codequality'

type Format = MachineFormat | 'pretty'

const MACHINE_FORMATS: Readonly<Record<MachineFormat, (findings: Findings) => string>> = {
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  junit: formatJunit,
  codequality: formatCodequality,
  html: formatHtml,
}

/** The format asked for; read before the work starts, so that a mistyped one costs nothing. */
export function readFormat(given: Arguments, command: 'build' | 'check'): Format {
  const wanted = given.values.format ?? 'pretty'
  const known = ['pretty', ...Object.keys(MACHINE_FORMATS)].filter(
    (format) => format !== 'html' || command === 'check',
  )
  if (known.includes(wanted)) return wanted as Format
  const meant = nearest(wanted, known)
  throw new SetupError(
    'call',
    'unknown-format',
    `Found \`${wanted}\` for --format, expected one of ${known.join(', ')}`,
    wanted === 'html'
      ? 'A report with pictures is made by `check`; `build --html` writes the decks as HTML.'
      : meant === undefined
        ? 'Leave the flag out for readable text.'
        : `Did you mean \`${meant}\`?`,
  )
}

/** Most warnings that count as success; absent = as configured. Read before the work starts, too. */
export function readMaxWarnings(given: Arguments): number | undefined {
  const text = given.values['max-warnings']
  return text === undefined ? undefined : parseNumber('max-warnings', text, 0, 1_000_000)
}

/**
 * People read standard error, programs read standard output or a file; GitHub gets its annotations besides. `elapsed`, in milliseconds, is
 * told to people only: what programs read is the same for the same decks.
 */
export async function printFindings(
  report: CheckReport & { readonly elapsed?: number },
  format: Format,
  given: Arguments,
  shell: Shell,
  world: World,
): Promise<void> {
  const findings: Findings = { ...(await toFindings(report, format)), fixCommand: report.fixCommand }
  const { diagnostics } = findings
  const shown = given.switches.quiet ? onlyErrors(findings) : findings
  const text = format === 'pretty' ? undefined : MACHINE_FORMATS[format](findings)
  const target = given.values['output-file']

  if (text !== undefined && target === undefined) shell.out(`${text}\n`)
  if (target !== undefined) {
    refuseSource(target, report, world)
    const content = text ?? formatPretty(findings, PLAIN, 'lines')
    await world.files.write(resolve(world.workingFolder, target), `${content}\n`)
  }
  if (!given.switches.quiet || shown.diagnostics.length > 0) {
    const style = text === undefined ? readStyle(given, shell) : PLAIN
    // Beside a report for programs on the same terminal, people need the count only.
    const timed = { ...shown, ...(report.elapsed !== undefined && { elapsed: report.elapsed }) }
    const readable = formatPretty(timed, style, shell.interactive ? 'frames' : 'lines')
    shell.err(`${text === undefined || target !== undefined ? readable : readable.split('\n').at(-1)}\n`)
  }
  if (shell.env.GITHUB_ACTIONS === 'true') {
    if (format === 'pretty' && diagnostics.length > 0) shell.out(`${formatGithub(findings)}\n`)
    await appendSummary(findings, shell, world)
  }
}

/** What is known of rules is loaded for the only format that tells it. */
async function toFindings(report: CheckReport, format: Format): Promise<Findings> {
  if (format !== 'sarif') return plainFindings(report)
  const { findingsOf } = await import('../commands/findings-of.ts')
  return findingsOf(report)
}

/** Findings over a deck would take the talk with them. */
function refuseSource(target: string, { sources }: CheckReport, { workingFolder }: World): void {
  const path = resolve(workingFolder, target)
  if (!Object.keys(sources).some((file) => resolve(workingFolder, file) === path)) return
  throw new SetupError(
    'call',
    'output-over-source',
    `Found \`${target}\` for --output-file, which is what a talk is made from, expected another file`,
    'Name a file of its own: `--output-file findings.json`.',
  )
}

function onlyErrors(findings: Findings): Findings {
  return { ...findings, diagnostics: findings.diagnostics.filter(({ severity }) => severity === 'error') }
}

async function appendSummary(findings: Findings, shell: Shell, world: World): Promise<void> {
  const path = shell.env.GITHUB_STEP_SUMMARY
  if (path === undefined || path === '') return
  const before = (await world.files.read(path)) ?? new Uint8Array()
  await world.files.write(path, `${new TextDecoder().decode(before)}${formatGithubSummary(findings)}\n`)
}

const same = (text: string): string => text
const PLAIN: Style = { red: same, yellow: same, blue: same, dim: same, bold: same }

/** Colour on a terminal; `--color`, `--no-color`, NO_COLOR and FORCE_COLOR decide otherwise, in this order. */
export function readStyle(given: Arguments, { env, interactive }: Shell): Style {
  const wanted =
    given.switches.color ??
    (env.NO_COLOR
      ? false
      : env.FORCE_COLOR && env.FORCE_COLOR !== '0'
        ? true
        : interactive && env.TERM !== 'dumb')
  return wanted ? pc.createColors(true) : PLAIN
}
