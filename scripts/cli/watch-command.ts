import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import open from 'open'
import { DEFAULT_PORT } from '../commands/default-options.ts'
import type { WatchOptions } from '../commands/options.ts'
import type { BuildReport, CheckReport } from '../commands/reports.ts'
import { watch } from '../commands/watch.ts'
import type { World } from '../commands/world.ts'
import type { Format } from '../model/artifact.ts'
import { SetupError } from '../model/setup-error.ts'
import { formatArtifacts } from '../report/format-artifacts.ts'
import type { Command } from './command.ts'
import { describeError, nameTrouble } from './describe-error.ts'
import { type Arguments, parseNumber } from './parse-arguments.ts'
import { printFindings } from './print-findings.ts'
import { readBrowserOptions, readProjectOptions } from './project-options.ts'
import type { Shell } from './shell.ts'

export const watchCommand: Command = async (given, shell, world) => {
  const port = readPort(given, shell)
  await watch(
    {
      ...(await readProjectOptions(given, shell)),
      ...readBrowserOptions(given, shell),
      port,
      inspector: INSPECTOR,
      formats: KEPT.filter((format) => given.switches[format]),
      ready: (url) => announce(url, port, given, shell),
      ...createPrinter(given, shell, world),
    },
    world,
  )
  // Ctrl-C is how a watch ends; for a shell script it is still an interruption.
  return shell.signal.reason === 'SIGTERM' ? 143 : 130
}

/** Beside the other entry points, and in the language that this file is in. */
const INSPECTOR = fileURLToPath(new URL(`../inspector${extname(import.meta.url)}`, import.meta.url))

const KEPT: readonly Format[] = ['pdf', 'pptx']

function readPort(given: Arguments, shell: Shell): number {
  const port = given.values.port ?? shell.env.PORT
  return port === undefined || port === '' ? DEFAULT_PORT : parseNumber('port', port, 0, 65_535)
}

function announce(url: string, port: number, given: Arguments, shell: Shell): void {
  const taken = port !== 0 && !url.endsWith(`:${port}`)
  shell.err(`Preview on ${url}/ (${taken ? `${port} is in use; ` : ''}Ctrl-C ends it)\n`)
  if (!given.switches.open) return
  open(url).catch(() => shell.err(`Found no browser to open; go to ${url}/\n`))
}

/** Says only what is news: a person who types saves every few seconds. */
function createPrinter(
  given: Arguments,
  shell: Shell,
  world: World,
): Pick<WatchOptions, 'checked' | 'failed'> {
  let findings: string | undefined
  let trouble: string | undefined
  return {
    checked: async (report: CheckReport | BuildReport) => {
      trouble = undefined
      if ('artifacts' in report && !given.switches.quiet) {
        const list = formatArtifacts(report.artifacts, [])
        if (list !== '') shell.err(`${list}\n`)
      }
      const found = JSON.stringify(report.diagnostics)
      if (found === findings) return
      findings = found
      await printFindings(report, 'pretty', given, shell, world)
    },
    failed: (error) => {
      const named = nameTrouble(error)
      if (!(named instanceof SetupError)) throw error
      if (named.message !== trouble) shell.err(describeError(named))
      trouble = named.message
      return named
    },
  }
}
