import type { SetupError } from '../model/setup-error.ts'
import type { PreviewProblem } from '../preview/preview-state.ts'
import type { PreviewServer } from '../preview/start-server.ts'
import { singleFlight } from '../watch/single-flight.ts'
import type { FileWatch } from '../watch/watch-files.ts'
import { type Watched, watchedPaths } from '../watch/watched-paths.ts'
import type { LiveDecks } from './live-decks.ts'
import { type LiveRun, loadLiveRun } from './load-live-run.ts'
import { loadSettled } from './load-settled.ts'
import type { WatchOptions } from './options.ts'
import { readChanges } from './read-changes.ts'
import type { ShownState } from './shown-state.ts'
import { type Changes, sortChanges } from './sort-changes.ts'
import type { World } from './world.ts'

/** Keeps windows as new as the disk. */
export type Refresh = {
  /** These files changed; none where nobody can tell which. */
  readonly changed: (paths: readonly string[]) => void
  /** Everything that decks use, as far as it is known. */
  readonly watched: () => Watched
  /** What decks use was looked at again. */
  readonly uses: (watched: Watched) => void
  /** Who watches the files. */
  readonly follow: (files: FileWatch) => void
  readonly end: () => Promise<void>
}

export type RefreshRequest = {
  readonly first: LiveRun
  readonly options: WatchOptions
  readonly world: World
  readonly liveDecks: LiveDecks
  readonly server: PreviewServer
  readonly shown: ShownState
  /** Told of what nobody foresaw. */
  readonly fail: (error: unknown) => void
}

export function createRefresh({
  first,
  options,
  world,
  liveDecks,
  server,
  shown,
  fail,
}: RefreshRequest): Refresh {
  let run = first
  let used: Watched | undefined
  let files: FileWatch | undefined
  let over = false
  const pending = new Set<string>()
  /** Something changed of which nobody can tell what it is. */
  let unknown = false

  async function showAll(): Promise<void> {
    await Promise.all(
      [...server.watched()].map(async (name) => {
        const composed = await liveDecks.live(name)
        if (composed) server.show(name, composed.deck)
      }),
    )
  }

  /** One after the other, so that what was read last is shown last. */
  const refresh = singleFlight(async () => {
    if (over) return
    const paths = [...pending]
    const isKnown = !unknown && shown.state().problem === undefined
    pending.clear()
    unknown = false
    const changes = await sortChanges(paths, run, liveDecks.files(), isThere)
    if (!isKnown || !(await showChanges(changes)) || changes.others) await reload()
  })

  /** The short way. False where it does not lead to the end. */
  async function showChanges(changes: Changes): Promise<boolean> {
    const next = await readChanges(run, changes, options, world)
    if (next === undefined) return false
    run = next
    await liveDecks.take(next, changes.files)
    try {
      await showAll()
      return true
    } catch {
      return false // tried again by whoever tells of it
    }
  }

  async function reload(): Promise<void> {
    if (over) return
    let news = false
    try {
      const next = await loadSettled(run, () => loadLiveRun(options, world))
      await liveDecks.take(next)
      run = next
      news = shown.list(next) || shown.state().problem !== undefined
      shown.trouble(undefined)
      await showAll()
    } catch (error) {
      if (over) return
      shown.trouble(describeTrouble(options.failed(error)))
      news = true
    }
    if (news) server.notify()
    await watchMore()
  }

  async function isThere(path: string): Promise<boolean> {
    return (await world.files.realPath(path)) !== undefined
  }

  function watched(): Watched {
    const projects = new Map(run.decks.map(({ project }) => [project.root, project]))
    const own = watchedPaths(
      [...projects.values()].map((project) => ({
        ...project,
        decks: project.decks.map(({ path }) => ({ path, references: [], slides: [] })),
      })),
      run.configSources,
      world.workingFolder,
      options.decks,
    )
    return {
      roots: [...new Set([...own.roots, ...(used?.roots ?? [])])].sort(),
      paths: [...new Set([...own.paths, ...(used?.paths ?? [])])].sort(),
    }
  }

  async function watchMore(): Promise<void> {
    // It may have changed while nobody watched it.
    if (!over && (await files?.replace(watched())) === 'wider') refreshAll()
  }

  function refreshAll(): void {
    unknown = true
    void refresh().catch(fail)
  }

  return {
    changed: (paths) => {
      if (paths.length === 0) return refreshAll()
      for (const path of paths) pending.add(path)
      void refresh().catch(fail)
    },
    watched,
    uses: (next) => {
      used = next
      void watchMore().catch(fail)
    },
    follow: (next) => {
      files = next
    },
    end: async () => {
      over = true
      await refresh().catch(() => undefined) // only to wait for one under way
    },
  }
}

function describeTrouble({ message, hint, place }: SetupError): PreviewProblem {
  if (place === undefined) return { message, hint }
  return { message, hint, place: `${place.file}:${place.line}:${place.column}`, frame: place.frame }
}
