import { join } from 'node:path'
import { isDeckFile } from '../deck/is-deck-file.ts'
import type { PreviewServer } from '../preview/start-server.ts'
import { singleFlight } from '../watch/single-flight.ts'
import type { FileWatch } from '../watch/watch-files.ts'
import { type Watched, watchedPaths } from '../watch/watched-paths.ts'
import type { LiveDecks } from './live-decks.ts'
import { type LiveItem, type LiveRun, loadLiveRun } from './load-live-run.ts'
import { isReadable } from './load-run.ts'
import { isCutOff, loadSettled } from './load-settled.ts'
import type { WatchOptions } from './options.ts'
import type { ShownState } from './shown-state.ts'
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
  const edited = new Set<string>()
  const pathOf = ({ project, deck }: LiveItem): string => join(project.root, deck.path)

  async function showAll(): Promise<void> {
    await Promise.all(
      [...server.watched()].map(async (name) => {
        const composed = await liveDecks.live(name)
        if (composed) server.show(name, composed.deck, composed.edited)
      }),
    )
  }

  const reload = singleFlight(async () => {
    if (over) return
    let news = false
    try {
      edited.clear()
      const next = await loadSettled(run, () => loadLiveRun(options, world))
      await liveDecks.take(next)
      run = next
      news = shown.list(next) || shown.state().problem !== undefined
      shown.trouble(undefined)
      await showAll()
    } catch (error) {
      if (over) return
      const { message, hint } = options.failed(error)
      shown.trouble({ message, hint })
      news = true
    }
    if (news) server.notify()
    await watchMore()
  })

  /** The short way: one deck has another text, and nothing else changed. */
  const showEdits = singleFlight(async () => {
    const paths = new Set(edited)
    edited.clear()
    for (const item of run.decks.filter((one) => paths.has(pathOf(one)))) {
      if (over) return
      if (!(await showEdit(item))) await reload()
    }
  })

  /** False when it is no ordinary edit: the file is gone, half written, or no deck any more. */
  async function showEdit(item: LiveItem): Promise<boolean> {
    const { name, original } = item.deck
    let bytes: Uint8Array | undefined
    try {
      bytes = await world.files.read(pathOf(item))
    } catch {
      return false // read again by whoever tells of it
    }
    if (bytes === undefined) return false
    const deck = item.readAgain(bytes)
    const isDeck = options.decks.length > 0 || isDeckFile(deck.original)
    if (!isDeck || !isReadable({ deck }) || isCutOff(original, deck.original)) return false
    run = { ...run, decks: run.decks.map((one) => (one === item ? { ...item, deck } : one)) }
    if (shown.state().problem !== undefined) return false
    if (!server.watched().has(name)) {
      await liveDecks.take(run)
      return true
    }
    const composed = await liveDecks.edit(name, deck.source)
    if (composed) server.show(name, composed.deck, composed.edited)
    return true
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
    if (!over && (await files?.replace(watched())) === 'wider') void reload().catch(fail)
  }

  return {
    changed: (paths) => {
      const decks = new Set(run.decks.map(pathOf))
      if (paths.length > 0 && paths.every((path) => decks.has(path))) {
        for (const path of paths) edited.add(path)
        void showEdits().catch(fail)
      } else void reload().catch(fail)
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
      await Promise.all([showEdits(), reload()].map((one) => one.catch(() => undefined))) // only to wait for one under way
    },
  }
}
