import type { LiveFrame } from '../model/live-deck.ts'
import { createLiveFrame } from '../output/create-live-frame.ts'
import { startServer } from '../preview/start-server.ts'
import { singleFlight } from '../watch/single-flight.ts'
import { watchFiles } from '../watch/watch-files.ts'
import { type Watched, watchedPaths } from '../watch/watched-paths.ts'
import { createInspection } from './inspect-decks.ts'
import { keepEngines } from './keep-engines.ts'
import { linkScopeOf } from './link-decks.ts'
import { createLiveDecks } from './live-decks.ts'
import { loadRun, type Run } from './load-run.ts'
import { loadSettled } from './load-settled.ts'
import type { WatchOptions } from './options.ts'
import { createRenderLive } from './render-live.ts'
import { looksSame, showDecks, showFindings } from './show-decks.ts'
import type { World } from './world.ts'

/**
 * Shows the decks and everything that is wrong with them until `world.signal` aborts. Not a second pipeline: each change loads the
 * next snapshot, and what differs is shown. Reading comes first; the outputs to keep and the checks that need the browser follow.
 */
export async function watch(options: WatchOptions, world: World): Promise<void> {
  let shown = showDecks(await loadRun(options, world), undefined)
  world.signal.throwIfAborted()
  const liveDecks = createLiveDecks(shown.run, linkScopeOf(options, world), createRenderLive())
  const frames = new Map<string, Promise<LiveFrame>>()
  const { ended, fail } = untilEnd(world.signal)
  let over = false

  /** A trouble of the machine is told; what nobody foresaw ends the watch. */
  function trouble(error: unknown): void {
    try {
      options.failed(error)
    } catch (mistake) {
      fail(mistake)
    }
  }

  const server = await startServer(
    {
      state: () => shown.state,
      live: async (name) => (await liveDecks.live(name))?.deck,
      frame: (lang) => frameFor(frames, lang),
      file: liveDecks.file,
      failed: trouble,
    },
    options.port,
  )

  const inspection = createInspection(options, world, async (report) => {
    if (shown.state.problem) return
    shown = showFindings(shown, report.diagnostics)
    server.notify()
    await options.checked(report)
  })
  const inspect = (): void => void inspection.request().catch(trouble)

  async function showLive(name: string): Promise<void> {
    const composed = await liveDecks.live(name)
    if (composed) server.show(name, composed.deck, composed.edited)
  }

  const refresh = singleFlight(async () => {
    if (over) return
    const before = shown
    try {
      const run = keepEngines(await loadSettled(before.run, options, world), before.run)
      shown = showDecks(run, before)
      liveDecks.take(run)
      await Promise.all([...server.watched()].map(showLive))
      if ((await files.replace(watchedBy(run))) === 'wider') void refresh().catch(fail)
    } catch (error) {
      if (over) return
      const { message, hint } = options.failed(error)
      shown = { ...before, state: { ...before.state, problem: { message, hint } } }
    }
    if (looksSame(before, shown)) return
    server.notify()
    if (!shown.state.problem) inspect()
  })

  const watchedBy = (run: Run): Watched =>
    watchedPaths(run.projects, run.configSources, world.workingFolder, options.decks)
  const files = await watchFiles({
    watched: watchedBy(shown.run),
    changed: () => void refresh().catch(fail),
    note: (text) => world.progress({ kind: 'note', text }),
  })

  options.ready(server.url)
  inspect()
  try {
    // What changed between the first reading and the first watching.
    await Promise.race([ended, refresh().then(() => ended)])
  } finally {
    over = true
    await Promise.all([
      files.close(),
      server.close(),
      inspection.end(),
      refresh().catch(() => undefined), // only to wait for one that is under way
    ])
  }
}

/** Made once for each language: marp-cli takes a quarter of a second to load. */
function frameFor(frames: Map<string, Promise<LiveFrame>>, lang: string): Promise<LiveFrame> {
  const frame = frames.get(lang) ?? createLiveFrame(lang)
  frames.set(lang, frame)
  frame.catch(() => frames.delete(lang)) // whoever asked hears of it; the next one tries again
  return frame
}

/** Resolves on Ctrl-C; rejects with what nobody foresaw, so that it ends the program instead of getting lost. */
function untilEnd(signal: AbortSignal): {
  readonly ended: Promise<void>
  readonly fail: (error: unknown) => void
} {
  let fail: (error: unknown) => void = () => undefined
  const ended = new Promise<void>((resolve, reject) => {
    fail = reject
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  ended.catch(() => undefined) // awaited only once all is set up
  return { ended, fail }
}
