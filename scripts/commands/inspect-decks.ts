import { setTimeout as delay } from 'node:timers/promises'
import { singleFlight } from '../watch/single-flight.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { DEFAULT_OPTIONS } from './default-options.ts'
import type { WatchOptions } from './options.ts'
import type { CheckReport } from './reports.ts'
import type { World } from './world.ts'

export type Inspection = {
  /** Asks for a look at the newest decks; one at older ones is given up. Rejects with whatever the look throws. */
  readonly request: () => Promise<void>
  /** Gives up, and waits until the browser is gone. */
  readonly end: () => Promise<void>
}

/** The look costs both cores for a second: it waits until the hands have left the keyboard. In milliseconds. */
const QUIET_MS = 500

/** Keeps the wanted outputs and looks at the layout, in the background of everything else: both need the browser. */
export function createInspection(
  options: WatchOptions,
  world: World,
  done: (report: CheckReport) => Promise<void>,
): Inspection {
  let newest = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  const { progress } = noteOnce(world)

  const look = singleFlight(async () => {
    const signal = AbortSignal.any([newest.signal, world.signal])
    try {
      await delay(QUIET_MS, undefined, { signal })
      const report = await inspectDecks(options, { ...world, progress, signal })
      if (!signal.aborted) await done(report)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  })

  return {
    request: () => {
      newest.abort()
      newest = new AbortController()
      const asked = look()
      running = asked.catch(() => undefined) // whoever asked hears of it
      return asked
    },
    end: async () => {
      newest.abort()
      await running
    },
  }
}

function inspectDecks(options: WatchOptions, world: World): Promise<CheckReport> {
  if (options.formats.length === 0) return check(options, world)
  return build({ ...DEFAULT_OPTIONS, ...options }, world)
}

/** What there is to know about the machine (no sandbox) does not change from look to look. */
function noteOnce({ progress }: World): Pick<World, 'progress'> {
  const told = new Set<string>()
  return {
    progress: (event) => {
      const lasting = event.kind === 'note' ? event.text : event.kind === 'unkept' ? event.folder : undefined
      if (lasting !== undefined && told.has(lasting)) return
      if (lasting !== undefined) told.add(lasting)
      progress(event)
    },
  }
}
