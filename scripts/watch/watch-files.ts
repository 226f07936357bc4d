import { basename, join } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { collectChanges, type Patience } from './collect-changes.ts'
import { singleFlight } from './single-flight.ts'
import { type WatchFilter, watchFilter } from './watch-filter.ts'
import type { Watched } from './watched-paths.ts'

/** How changes are heard of. `polling`: by looking at the disk again and again. */
export type WatchMode = 'events' | 'polling'

export type WatchRequest = {
  readonly watched: Watched
  /** Where the system cannot watch, `events` becomes `polling`. */
  readonly mode: WatchMode
  /** Called with the absolute paths that changed, once things are quiet for a moment; none where nobody can tell which. */
  readonly changed: (paths: readonly string[]) => void
  /** Something that a person should know: the system cannot watch, so the disk is looked at again and again. */
  readonly note: (text: string) => void
}

export type FileWatch = {
  /**
   * Watches this instead. Answers whether there is anything new in it: that may have changed since it was last read, before anybody looked.
   */
  readonly replace: (watched: Watched) => Promise<'wider' | 'same'>
  readonly close: () => Promise<void>
}

/**
 * An editor's save is several events within some milliseconds; a `git checkout` is hundreds. A save that takes longer is told twice,
 * and whoever reads the file sees whether it is whole.
 */
const PATIENCE: Patience = { quiet: 4, longest: 100 }

/** How often the disk is looked at where the system cannot watch. */
const POLL_MS = 250

/**
 * The only use of chokidar. Resolves when all is watched; what changed before that is not told. Chokidar is given folders that stay, and a filter for what is in them, so that files and folders
 * may vanish, come back or appear for the first time: a path that chokidar is told to watch is forgotten once it is gone.
 */
export async function watchFiles({ watched, mode: wanted, changed, note }: WatchRequest): Promise<FileWatch> {
  let ready = false
  const collector = collectChanges(PATIENCE, (paths) => {
    if (ready) changed(paths)
  })
  let mode = wanted
  let filter = watchFilter(watched)
  let { roots } = watched
  let watcher: FSWatcher | undefined
  let closed = false

  // The old one is closed when the new one is ready: nothing goes unseen in between.
  const reopen = singleFlight(async () => {
    if (closed) return
    const before = watcher
    watcher = await openWatcher({ roots, filter: () => filter, mode, changed: collector.add, limited })
    await before?.close()
  })

  function limited(code: string): void {
    if (mode === 'polling' || closed) return
    mode = 'polling'
    note(
      `The system watches no more files (${code}), so they are looked at ${1000 / POLL_MS} times a second; raise the limit with \`sudo sysctl fs.inotify.max_user_watches=524288\``,
    )
    void reopen().then(() => closed || changed([]))
  }

  await reopen()
  ready = true
  return {
    replace: async (next) => {
      const wider = next.paths.some((path) => !filter.wants(path))
      filter = watchFilter(next)
      roots = next.roots
      if (wider) await reopen()
      return wider ? 'wider' : 'same'
    },
    close: async () => {
      closed = true
      collector.close()
      await reopen()
      await watcher?.close()
    },
  }
}

type Opening = {
  readonly roots: readonly string[]
  readonly filter: () => WatchFilter
  readonly mode: WatchMode
  readonly changed: (path: string) => void
  /** The system refuses to watch so much. */
  readonly limited: (code: string) => void
}

/** Resolves when all is watched. */
function openWatcher({ roots, filter, mode, changed, limited }: Opening): Promise<FSWatcher> {
  const watcher = watch([...roots], {
    ignoreInitial: true,
    ignored: (path) => !filter().passes(path),
    usePolling: mode === 'polling',
    interval: POLL_MS,
    binaryInterval: POLL_MS,
  })
  const tell = (path: string): void => {
    if (filter().wants(path)) changed(path)
  }
  watcher.on('all', (_event, path) => tell(path))
  // Chokidar drops changes that come within 50 ms after one that it told; of a file that is moved aside and written anew twice within
  // 100 ms, it loses the second time, and all that follow. The system's own events are all heard.
  watcher.on('raw', (_event, name: unknown, details) => {
    const { watchedPath } = details as { readonly watchedPath?: string }
    if (watchedPath === undefined) return
    // A folder names what is in it; a file says its own name, or none.
    if (typeof name === 'string' && basename(watchedPath) !== name) tell(join(watchedPath, name))
    else tell(watchedPath)
  })
  // Whatever else cannot be watched (no permission) cannot be read either, and is reported when it is.
  watcher.on('error', (error) => {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EMFILE') limited(code)
  })
  return new Promise((resolve) => watcher.once('ready', () => resolve(watcher)))
}
