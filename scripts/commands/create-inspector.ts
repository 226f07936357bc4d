import { setTimeout as delay } from 'node:timers/promises'
import { singleFlight } from '../watch/single-flight.ts'
import { watchedPaths } from '../watch/watched-paths.ts'
import { build } from './build.ts'
import { packError } from './carry-error.ts'
import { check } from './check.ts'
import { DEFAULT_OPTIONS } from './default-options.ts'
import type { InspectorWord, LookOptions } from './inspector-messages.ts'
import { keepEngines } from './keep-engines.ts'
import { loadRun } from './load-run.ts'
import type { CheckReport } from './reports.ts'
import { type ShownDecks, showDecks, showFindings } from './show-decks.ts'
import type { World } from './world.ts'

export type Inspector = {
  /** Looks at the newest decks; a look at older ones is given up. */
  readonly look: (options: LookOptions) => void
  /** Checks the decks at once, or writes outputs: `options.formats`. A look that is under way is given up, and begun again afterwards. */
  readonly do: (number: number, options: LookOptions) => void
  /** Gives up, and waits until the browser is gone. */
  readonly end: () => Promise<void>
}

/** A look at the layout costs both cores for a second: it waits until the hands have left the keyboard. In milliseconds. */
const QUIET_MS = 400

/**
 * Finds what is wrong with decks, and keeps the wanted outputs, in the background of everything else.
 *
 * @param nameTrouble what an error means for a person
 */
export function createInspector(
  world: World,
  say: (word: InspectorWord) => void,
  nameTrouble: (error: unknown) => unknown,
): Inspector {
  let newest = new AbortController()
  let wanted: LookOptions | undefined
  let shown: ShownDecks | undefined
  let isUpToDate = true
  /** Settles when all that was begun is over. */
  let last: Promise<unknown> = Promise.resolve()

  /** One browser at a time is enough for the background. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = last.then(job)
    last = result.catch(() => undefined) // whoever began it hears of it
    return result
  }

  const look = singleFlight(() => inTurn(lookNow))

  async function lookNow(): Promise<void> {
    const signal = AbortSignal.any([newest.signal, world.signal])
    if (wanted === undefined || signal.aborted) return
    const options = wanted
    try {
      const run = await loadRun(options, world)
      shown = showDecks(shown ? keepEngines(run, shown.run) : run, shown)
      const watched = watchedPaths(run.projects, run.configSources, world.workingFolder, options.decks)
      say({ kind: 'read', state: shown.state, watched })
      await delay(QUIET_MS, undefined, { signal })
      const report = await inspectDecks(options, { ...world, signal })
      if (signal.aborted) return
      isUpToDate = true
      shown = showFindings(shown, report.diagnostics)
      say({ kind: 'looked', state: shown.state, report })
    } catch (error) {
      if (signal.aborted) return
      isUpToDate = true
      say({ kind: 'failed', error: packError(nameTrouble(error)) })
    }
  }

  function lookAgain(): void {
    isUpToDate = false
    newest.abort()
    newest = new AbortController()
    void look()
  }

  async function doNow(number: number, options: LookOptions): Promise<void> {
    newest.abort()
    try {
      const report = await inTurn(() => inspectDecks(options, world))
      say({ kind: 'done', number, report })
    } catch (error) {
      say({ kind: 'undone', number, error: packError(nameTrouble(error)) })
    }
    if (wanted && !isUpToDate) lookAgain()
  }

  return {
    look: (options) => {
      wanted = options
      lookAgain()
    },
    do: (number, options) => void doNow(number, options),
    end: async () => {
      wanted = undefined
      newest.abort()
      await last
    },
  }
}

function inspectDecks(options: LookOptions, world: World): Promise<CheckReport> {
  // Whoever looks at a slide sees all of it.
  const baseline = 'ignored'
  if (options.formats.length === 0) return check({ ...options, baseline }, world)
  return build({ ...DEFAULT_OPTIONS, ...options, baseline }, world)
}
