import { setPriority } from 'node:os'
import { createInspector } from '../commands/create-inspector.ts'
import { createWorld } from '../commands/create-world.ts'
import type { InspectorOrder, InspectorWord } from '../commands/inspector-messages.ts'
import { diskFiles } from '../system/disk-files.ts'
import { lowerSession } from '../system/lower-session.ts'
import { nameTrouble } from './describe-error.ts'
import { nameFileErrors } from './name-file-errors.ts'

/** A third of the share of others where cores are wanted by all: findings shall come while a video call runs, too. */
const NICENESS = 5

/** Serves the watch that started this process, until it is told to end, or the watch is gone. */
export function runInspector(): void {
  const interruption = new AbortController()
  // Whoever edits comes first: the browser that this process starts inherits it.
  setPriority(NICENESS)
  lowerSession(process.pid, NICENESS)
  // Ctrl-C reaches every process of a terminal: this one ends when the watch has told it to.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

  const say = (word: InspectorWord): void => {
    if (process.connected) process.send?.(word, () => undefined)
  }
  const world = createWorld({
    files: nameFileErrors(diskFiles),
    signal: interruption.signal,
    progress: (event) => say({ kind: 'progress', event }),
  })
  const inspector = createInspector(world, say, nameTrouble)
  const end = async (): Promise<void> => {
    interruption.abort()
    await inspector.end()
    process.exit()
  }
  process.on('message', (order: InspectorOrder) => {
    if (order.kind === 'end') void end()
    else if (order.kind === 'do') inspector.do(order.number, order.options)
    else inspector.look(order.options)
  })
  process.on('disconnect', () => void end())
}
