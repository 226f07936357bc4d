import { build } from '../commands/build.ts'
import type { BuildOptions } from '../commands/options.ts'
import { verifyBuild } from '../commands/verify-build.ts'
import type { Format } from '../model/artifact.ts'
import { formatPlan } from '../report/format-artifacts.ts'
import { formatRasterized } from '../report/format-rasterized.ts'
import type { Command } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import { listOutputs } from './list-outputs.ts'
import { type Arguments, parseNumber } from './parse-arguments.ts'
import { printFindings, readFormat, readMaxWarnings, readStyle } from './print-findings.ts'
import { readBrowserOptions, readProjectOptions, requireContent } from './project-options.ts'
import { readPptxKind, readPptxTarget } from './read-pptx-kind.ts'
import { readShare } from './read-share.ts'
import { screenFor } from './screen-for.ts'
import type { Shell } from './shell.ts'
import { withProgressLine } from './with-progress-line.ts'

export const buildCommand: Command = async (given, shell, world) => {
  const started = world.now()
  const format = readFormat(given, 'build')
  const maxWarnings = readMaxWarnings(given)
  const options = await readBuildOptions(given, shell)
  const screen = screenFor(given, shell)
  const run = given.switches.verify ? verifyBuild : build
  const report = await withProgressLine(screen, world, (shown) => run(options, shown))
  if (report.content) shell.out(report.content)
  if (options.mode === 'plan') shell.out(`${formatPlan(report.plan)}\n`)
  if (given.switches.explain) {
    for (const { output, parts } of report.rasterized ?? []) shell.err(`${formatRasterized(output, parts)}\n`)
  }
  await printFindings({ ...report, elapsed: world.now() - started }, format, given, shell, world)
  if (options.mode === 'run' && !given.switches.quiet) {
    for (const lines of listOutputs(report, options, readStyle(given, shell), screen)) shell.err(`${lines}\n`)
  }
  return exitCodeOf(report.diagnostics, maxWarnings ?? report.maxWarnings)
}

const FORMATS: readonly Format[] = ['html', 'pdf', 'pptx', 'images', 'notes']

async function readBuildOptions(given: Arguments, shell: Shell): Promise<BuildOptions> {
  const formats = FORMATS.filter(
    (format) => given.switches[format] || (format === 'pptx' && given.values.pptx),
  )
  const unwanted = FORMATS.filter((format) => given.switches[format] === false)
  const scale = given.values['image-scale']
  return {
    ...requireContent(await readProjectOptions(given, shell)),
    ...readBrowserOptions(given, shell),
    ...readShare(given),
    ...(given.switches.publish && { audience: 'public' as const }),
    ...(given.switches.baseline === false && { baseline: 'ignored' }),
    ...(formats.length > 0 && { formats }),
    without: unwanted,
    ...(given.values.output !== undefined && { output: given.values.output }),
    scope: given.switches.force || given.switches.explain ? 'all' : 'changed',
    mode: given.switches['dry-run'] ? 'plan' : 'run',
    pdfNotes: given.switches['pdf-notes'] ? 'with' : 'without',
    pictures: given.values.images === 'original' ? 'original' : 'fitted',
    pptx: readPptxKind(given),
    pptxTarget: readPptxTarget(given),
    imageScale: scale === undefined ? 1 : parseNumber('image-scale', scale, 0.1, 10),
  }
}
