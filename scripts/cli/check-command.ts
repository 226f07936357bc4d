import { check } from '../commands/check.ts'
import type { CheckOptions } from '../commands/options.ts'
import { BASELINE_FILE } from '../model/baseline.ts'
import type { Command } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { Arguments } from './parse-arguments.ts'
import { printFindings, readFormat, readMaxWarnings } from './print-findings.ts'
import { readBrowserOptions, readProjectOptions, requireContent } from './project-options.ts'
import { readBaselineOptions } from './read-baseline-options.ts'
import { readShare } from './read-share.ts'
import { screenFor } from './screen-for.ts'
import { withProgressLine } from './with-progress-line.ts'

export const checkCommand: Command = async (given, shell, world) => {
  const started = world.now()
  const format = readFormat(given, 'check')
  const maxWarnings = readMaxWarnings(given)
  const options = {
    ...requireContent(await readProjectOptions(given, shell)),
    ...readBrowserOptions(given, shell),
    ...readShare(given),
    ...(given.switches.publish && { audience: 'public' as const }),
    ...readBaselineOptions(given),
    ...readOnline(given),
    ...(format === 'html' && { picture: 'slides with findings' as const }),
  }
  const report = await withProgressLine(screenFor(given, shell), world, (shown) => check(options, shown))
  if (options.baseline === 'updated')
    shell.err(`  ${BASELINE_FILE} knows ${report.known} ${report.known === 1 ? 'finding' : 'findings'} now\n`)
  await printFindings({ ...report, elapsed: world.now() - started }, format, given, shell, world)
  return exitCodeOf(report.diagnostics, maxWarnings ?? report.maxWarnings)
}

function readOnline({ switches, values }: Arguments): Pick<CheckOptions, 'online'> {
  if (values.online === 'local') return { online: 'web and local' }
  return switches.online ? { online: 'web' } : {}
}
