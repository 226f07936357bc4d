import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import open from 'open'
import { DEFAULT_PORT } from '../commands/default-options.ts'
import type { RunningPreview, WatchOptions } from '../commands/options.ts'
import type { BuildReport, CheckReport } from '../commands/reports.ts'
import { watch } from '../commands/watch.ts'
import type { World } from '../commands/world.ts'
import type { Format } from '../model/artifact.ts'
import { SetupError } from '../model/setup-error.ts'
import { EVERY_ADDRESS } from '../preview/own-hosts.ts'
import { formatArtifacts } from '../report/format-artifacts.ts'
import { formatQr } from '../report/format-qr.ts'
import type { Command } from './command.ts'
import { describeError, nameTrouble } from './describe-error.ts'
import { type Arguments, parseNumber } from './parse-arguments.ts'
import { printFindings } from './print-findings.ts'
import { readBrowserOptions, readProjectOptions } from './project-options.ts'
import type { Shell } from './shell.ts'

export const watchCommand: Command = async (given, shell, world) => {
  const port = readPort(given, shell)
  const host = readHost(given)
  await watch(
    {
      ...(await readProjectOptions(given, shell)),
      ...readBrowserOptions(given, shell),
      port,
      ...(host !== undefined && { host }),
      inspector: INSPECTOR,
      formats: KEPT.filter((format) => given.switches[format]),
      ready: (preview) => announce(preview, port, given, shell),
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

function readHost({ values: { host } }: Arguments): string | undefined {
  return host === '' || host === '0.0.0.0' || host === '::' ? EVERY_ADDRESS : host
}

function announce(preview: RunningPreview, port: number, given: Arguments, shell: Shell): void {
  const { url, entrance, network } = preview
  const taken = port !== 0 && !url.endsWith(`:${port}`)
  shell.err(`Preview on ${entrance} (${taken ? `${port} is in use; ` : ''}Ctrl-C ends it)\n`)
  if (network.length > 0) shell.err(describeNetwork(network, shell))
  if (!given.switches.open) return
  open(entrance).catch(() => shell.err(`Found no browser to open; go to ${entrance}\n`))
}

/** A phone that takes a picture of the screen opens the first address. */
function describeNetwork(network: readonly string[], { screen }: Shell): string {
  const code = screen && formatQr(network[0] ?? '', screen.columns())
  const list = network.map((address) => `  ${address}\n`).join('')
  return `Whoever has such an address can look from the network:\n${list}${code === undefined ? '' : `${code}\n`}`
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
