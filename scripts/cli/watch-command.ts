import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEFAULT_PORT } from '../commands/default-options.ts'
import type { RunningPreview } from '../commands/options.ts'
import { watch } from '../commands/watch.ts'
import type { Format } from '../model/artifact.ts'
import { EVERY_ADDRESS } from '../preview/own-hosts.ts'
import { announcePreview, openPreview } from './announce-preview.ts'
import type { Command } from './command.ts'
import { createGiveBackMemory } from './give-back-memory.ts'
import { jobControl } from './job-control.ts'
import { createOpenEditor } from './open-editor.ts'
import { type Arguments, parseNumber } from './parse-arguments.ts'
import { readBrowserOptions, readProjectOptions } from './project-options.ts'
import { readKeys } from './read-keys.ts'
import { readPptxKind, readPptxTarget } from './read-pptx-kind.ts'
import type { Shell } from './shell.ts'
import { createWatchKeys, KEYS_LINE } from './watch-keys.ts'
import { createWatchPrinter } from './watch-printer.ts'

export const watchCommand: Command = async (given, shell, world) => {
  const port = readPort(given, shell)
  const host = readHost(given)
  const printer = createWatchPrinter(given, shell, world)
  const quit = new AbortController()
  let mistakes: readonly unknown[] = []
  let endKeys = (): void => undefined

  function ready(preview: RunningPreview): void {
    announcePreview(preview, port, shell)
    if (given.switches.open) openPreview(preview, shell)
    // What is not read as a deck are keys.
    if (!shell.interactive || given.positionals.includes('-')) return
    const hear = createWatchKeys({
      preview,
      say: (lines) => shell.err(`${lines}\n`),
      open: () => openPreview(preview, shell),
      quit: (how) => {
        endKeys()
        quit.abort(how)
      },
      report: printer.answer,
      failed: printer.refuse,
      fail: (error) => {
        mistakes = [...mistakes, error]
        quit.abort('mistake')
      },
    })
    endKeys = readKeys(shell.dialog.input, jobControl, hear)
    if (!given.switches.quiet) shell.err(`${KEYS_LINE}\n`)
  }

  try {
    await watch(
      {
        ...(await readProjectOptions(given, shell)),
        ...readBrowserOptions(given, shell),
        port,
        ...(host !== undefined && { host }),
        watching: given.switches.poll ? 'polling' : 'events',
        inspector: INSPECTOR,
        formats: KEPT.filter((format) => given.switches[format] || (format === 'pptx' && given.values.pptx)),
        pptx: readPptxKind(given),
        pptxTarget: readPptxTarget(given),
        openEditor: createOpenEditor(shell.env),
        ready,
        checked: printer.checked,
        failed: printer.failed,
        rested: createGiveBackMemory(),
      },
      { ...world, signal: AbortSignal.any([world.signal, quit.signal]) },
    )
  } finally {
    endKeys()
  }
  if (mistakes.length > 0) throw mistakes[0]
  if (quit.signal.reason === 'wanted' && !shell.signal.aborted) return 0
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
