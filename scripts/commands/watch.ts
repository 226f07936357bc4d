import type { PreviewDeck, PreviewState } from '../preview/preview-state.ts'
import { startServer } from '../preview/start-server.ts'
import { watchFiles } from '../watch/watch-files.ts'
import { unpackError } from './carry-error.ts'
import { createFrames } from './create-frames.ts'
import { linkScopeOf } from './link-decks.ts'
import { createLiveActions } from './live-actions.ts'
import { createLiveDecks, type LiveDecks } from './live-decks.ts'
import { loadLiveRun } from './load-live-run.ts'
import type { WatchOptions } from './options.ts'
import { createRefresh } from './refresh-live.ts'
import { createRenderLive } from './render-live.ts'
import { createShownState } from './shown-state.ts'
import { startInspector } from './start-inspector.ts'
import type { World } from './world.ts'

/** Who has not typed for so long reads, or looks elsewhere. In milliseconds. */
const REST_MS = 2_000

/**
 * Shows the decks and everything that is wrong with them until `world.signal` aborts. What somebody sees comes first, and is made in
 * this process out of nothing but texts, themes and pictures; what is wrong is found in another one.
 */
export async function watch(options: WatchOptions, world: World): Promise<void> {
  const first = await loadLiveRun(options, world)
  world.signal.throwIfAborted()
  const shown = createShownState(first)
  const liveDecks = createLiveDecks(first, linkScopeOf(options, world), createRenderLive())
  const { ended, fail } = untilEnd(world.signal)

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
      state: () => withObstacles(shown.state(), liveDecks.obstacle),
      live: async (name) => (await liveDecks.live(name))?.deck,
      frame: createFrames(),
      file: liveDecks.file,
      action: createLiveActions({
        state: shown.state,
        live: liveDecks.live,
        openEditor: options.openEditor,
        world,
      }),
      failed: trouble,
    },
    options.port,
    options.host,
  )
  const refresh = createRefresh({ first, options, world, liveDecks, server, shown, fail })
  const {
    port,
    host,
    watching,
    openEditor,
    ready,
    checked,
    failed,
    rested,
    inspector: script,
    ...look
  } = options
  const inspector = startInspector({
    script,
    options: look,
    world,
    hear: (word) => {
      if (word.kind === 'failed') trouble(unpackError(word.error))
      else if (word.kind === 'progress') world.progress(word.event)
      else {
        shown.found(word.state)
        server.notify()
        if (word.kind === 'read') refresh.uses(word.watched)
        else void checked(word.report).catch(fail)
      }
    },
    lost: (code) => fail(new Error(`The process that looks for what is wrong ended with ${code}`)),
  })
  let rest: NodeJS.Timeout | undefined
  const files = await watchFiles({
    watched: refresh.watched(),
    mode: watching,
    changed: (paths) => {
      refresh.changed(paths)
      inspector.look()
      clearTimeout(rest)
      rest = rested && setTimeout(rested, REST_MS)
    },
    note: (text) => world.progress({ kind: 'note', text }),
  })
  refresh.follow(files)

  options.ready({ ...server, do: inspector.do })
  inspector.look()
  try {
    // What changed between the first reading and the first watching.
    refresh.changed([])
    await ended
  } finally {
    clearTimeout(rest)
    await Promise.all([refresh.end(), files.close(), server.close(), inspector.end()])
  }
}

function withObstacles(state: PreviewState, obstacle: LiveDecks['obstacle']): PreviewState {
  const decks = state.decks.map((deck): PreviewDeck => {
    const found = obstacle(deck.name)
    return found ? { ...deck, obstacle: found } : deck
  })
  return { ...state, decks }
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
