import open from 'open'
import { watch } from '../commands/watch.ts'
import type { Format } from '../model/artifact.ts'
import type { Command } from './command.ts'
import { describeError } from './describe-error.ts'
import { parseNumber } from './parse-arguments.ts'
import { printFindings } from './print-findings.ts'
import { readBrowserOptions, readProjectOptions } from './project-options.ts'

/** As marp-cli's server has it. */
const PORT = 8080

const KEPT: readonly Format[] = ['pdf', 'pptx']

export const watchCommand: Command = async (given, shell, world) => {
  const port = given.values.port ?? shell.env.PORT
  await watch(
    {
      ...(await readProjectOptions(given, shell)),
      ...readBrowserOptions(given, shell),
      port: port === undefined || port === '' ? PORT : parseNumber('port', port, 0, 65535),
      formats: KEPT.filter((format) => given.switches[format]),
      ready: (url) => {
        shell.err(`Preview on ${url}/ (Ctrl-C ends it)\n`)
        if (given.switches.open) void open(url)
      },
      checked: (report) => void printFindings(report, 'pretty', given, shell, world),
      failed: (error) => shell.err(describeError(error)),
    },
    world,
  )
  // Ctrl-C is how a watch ends; for a shell script it is still an interruption.
  return shell.signal.reason === 'SIGTERM' ? 143 : 130
}
