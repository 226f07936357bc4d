import type { WatchOptions } from '../commands/options.ts'
import type { BuildReport, CheckReport } from '../commands/reports.ts'
import type { World } from '../commands/world.ts'
import type { Artifact } from '../model/artifact.ts'
import { SetupError } from '../model/setup-error.ts'
import { formatArtifacts } from '../report/format-artifacts.ts'
import { describeError, nameTrouble } from './describe-error.ts'
import type { Arguments } from './parse-arguments.ts'
import { printFindings } from './print-findings.ts'
import type { Shell } from './shell.ts'

export type WatchPrinter = Pick<WatchOptions, 'checked' | 'failed'> & {
  /** What somebody asked for, news or not. */
  readonly answer: (report: CheckReport | BuildReport) => Promise<void>
  /** Why there is no such answer. */
  readonly refuse: (error: unknown) => void
}

/** Says only what is news: a person who types saves every few seconds. */
export function createWatchPrinter(given: Arguments, shell: Shell, world: World): WatchPrinter {
  let findings: string | undefined
  let trouble: string | undefined
  async function printAll(report: CheckReport): Promise<void> {
    findings = JSON.stringify(report.diagnostics)
    await printFindings(report, 'pretty', given, shell, world)
  }

  async function printNews(report: CheckReport): Promise<void> {
    if (JSON.stringify(report.diagnostics) !== findings) await printAll(report)
  }

  function list(artifacts: readonly Artifact[], upToDate: readonly string[]): void {
    const lines = formatArtifacts(artifacts, upToDate)
    if (lines !== '' && !given.switches.quiet) shell.err(`${lines}\n`)
  }

  return {
    checked: async (report: CheckReport | BuildReport) => {
      trouble = undefined
      if ('artifacts' in report) list(report.artifacts, [])
      await printNews(report)
    },
    answer: async (report) => {
      if (!('artifacts' in report)) return printAll(report)
      list(report.artifacts, report.plan.upToDate)
      await printNews(report)
    },
    failed: (error) => {
      const named = requireTrouble(error)
      if (named.message !== trouble) shell.err(describeError(named))
      trouble = named.message
      return named
    },
    refuse: (error) => shell.err(describeError(requireTrouble(error))),
  }
}

/** Throws what nobody foresaw. */
function requireTrouble(error: unknown): SetupError {
  const named = nameTrouble(error)
  if (!(named instanceof SetupError)) throw error
  return named
}
