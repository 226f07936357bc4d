import { setFlagsFromString } from 'node:v8'
import { SetupError } from '../model/setup-error.ts'
import { exitCodeOfError } from './exit-code.ts'
import { main } from './main.ts'
import { optimizeLate } from './optimize-late.ts'
import type { Shell } from './shell.ts'

/** Time to put things away after Ctrl-C. 4 s: nothing that works takes one. */
const GRACE_MS = 4_000

/**
 * Runs Lectern as this process. Sets the exit code instead of exiting, so that a pipe still gets all of the output;
 * a second Ctrl-C ends at once.
 */
export async function runProcess(words: readonly string[]): Promise<void> {
  optimizeLate(process.versions.node, setFlagsFromString)
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const end = (): never => process.exit(signal === 'SIGTERM' ? 143 : 130)
      if (interruption.signal.aborted) end()
      interruption.abort(signal)
      // A frozen browser would be waited for as long as a page may take; it is killed with the process.
      setTimeout(end, GRACE_MS).unref()
    })
  }
  // A reader that went away (`| head`) is no error.
  let lost: Error | undefined
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') lost = error
  })
  process.stderr.on('error', () => undefined) // whoever should read it is gone, or the disk is full

  const shell: Shell = {
    out: (content) => void process.stdout.write(content),
    err: (content) => void process.stderr.write(content),
    readStdin: async () => {
      const { arrayBuffer } = await import('node:stream/consumers')
      return new Uint8Array(await arrayBuffer(process.stdin))
    },
    outIsScreen: process.stdout.isTTY === true,
    interactive: process.stderr.isTTY === true && process.stdin.isTTY === true && !process.env.CI,
    ...(isDrawable() && {
      screen: {
        write: (text) => void process.stderr.write(text),
        columns: () => process.stderr.columns || 80,
      },
    }),
    // Not standard output, which may go to a file: a question there would wait for an answer for ever.
    dialog: { input: process.stdin, output: process.stderr },
    env: process.env,
    workingFolder: process.cwd(),
    signal: interruption.signal,
  }
  // Loaded when needed, like everything that `--help` can do without: each module takes it a millisecond.
  const code = await main(words, shell, async (detail) => {
    const { createShellWorld } = await import('./create-shell-world.ts')
    return createShellWorld(shell, detail)
  })
  // The callback comes after the error of whatever was written before.
  await new Promise((resolve) => process.stdout.write('', resolve))
  process.exitCode = lost === undefined ? code : await tellLoss(unwritten(lost), shell)
}

/** Whoever sends one of both elsewhere reads what is printed, sooner or later, in a file. */
function isDrawable(): boolean {
  const { CI, TERM } = process.env
  return process.stderr.isTTY === true && process.stdout.isTTY === true && !CI && TERM !== 'dumb'
}

async function tellLoss(error: SetupError, shell: Shell): Promise<number> {
  const { describeError } = await import('./describe-error.ts')
  shell.err(describeError(error))
  return exitCodeOfError(error, shell.signal)
}

function unwritten(cause: Error): SetupError {
  return new SetupError(
    'machine',
    'output-lost',
    `Could not write to standard output: ${cause.message}`,
    'Make room, or send it to another file.',
    { cause },
  )
}
