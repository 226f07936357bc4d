import { type ChildProcess, fork } from 'node:child_process'
import type { Format } from '../model/artifact.ts'
import { unpackError } from './carry-error.ts'
import type { InspectorNews, InspectorOrder, InspectorWord, LookOptions } from './inspector-messages.ts'
import type { BuildReport, CheckReport } from './reports.ts'
import type { World } from './world.ts'

export type InspectorProcess = {
  /** Asks for a look at the newest decks, once nothing has changed for a moment. */
  readonly look: () => void
  /**
   * Writes these formats of all decks, where they would come out differently, or with none checks the decks. Not given up when something
   * changes; never settles when the watch ends before.
   */
  readonly do: (formats: readonly Format[]) => Promise<CheckReport | BuildReport>
  /** Waits until it has put everything away. */
  readonly end: () => Promise<void>
}

export type InspectorRequest = {
  /** The file that the process runs. */
  readonly script: string
  readonly options: LookOptions
  readonly world: Pick<World, 'workingFolder' | 'env'>
  /** Told of all but what `do` answers. */
  readonly hear: (word: InspectorNews) => void
  /** It ended by itself. */
  readonly lost: (code: number | null) => void
}

type Waiting = {
  readonly resolve: (report: CheckReport | BuildReport) => void
  readonly reject: (error: Error) => void
}

/** Reading 1,000 slides takes seconds: while somebody types, it is not begun. In milliseconds. */
const QUIET_MS = 250

/** Somebody who types without a pause hears of findings all the same. In milliseconds. */
const LONGEST_MS = 3_000

/** Time to end the browser. In milliseconds. */
const GRACE_MS = 3_000

/**
 * Looks for what is wrong in a process of its own: going over the decks, and over what the browser says of them, keeps a core busy for
 * as long as a whole second, and meanwhile no edit could be shown.
 */
export function startInspector({ script, options, world, hear, lost }: InspectorRequest): InspectorProcess {
  let over = false
  let timer: NodeJS.Timeout | undefined
  let asked: number | undefined
  let number = 0
  /** What somebody waits for, by number. */
  const awaited = new Map<number, Waiting>()
  const child = fork(script, [], {
    cwd: world.workingFolder,
    env: { ...world.env },
    serialization: 'advanced',
    // A session of its own, which can come behind that of the watch.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      resolve()
      if (!over) lost(code)
    })
  })
  child.on('message', (word: InspectorWord) => {
    if (over) return
    if (word.kind === 'done') awaited.get(word.number)?.resolve(word.report)
    else if (word.kind === 'undone') awaited.get(word.number)?.reject(unpackError(word.error))
    else hear(word)
    if (word.kind === 'done' || word.kind === 'undone') awaited.delete(word.number)
  })

  function ask(): void {
    asked = undefined
    order(child, { kind: 'look', options })
  }

  return {
    look: () => {
      if (over) return
      const now = performance.now()
      asked ??= now
      clearTimeout(timer)
      timer = setTimeout(ask, Math.max(0, Math.min(QUIET_MS, asked + LONGEST_MS - now)))
    },
    do: (formats) =>
      new Promise((resolve, reject) => {
        number += 1
        awaited.set(number, { resolve, reject })
        order(child, { kind: 'do', number, options: { ...options, formats } })
      }),
    end: async () => {
      over = true
      clearTimeout(timer)
      order(child, { kind: 'end' })
      const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
      await exited
      clearTimeout(late)
    },
  }
}

/** One that is gone hears nothing. */
function order(child: ChildProcess, what: InspectorOrder): void {
  if (child.connected) child.send(what, () => undefined)
}
