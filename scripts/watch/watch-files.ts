import { basename } from 'node:path'
import { watch } from 'chokidar'

export type WatchRequest = {
  /** Absolute paths of files and folders; they need not exist yet. */
  readonly paths: readonly string[]
  /** Called with the absolute paths that changed, once things are quiet for a moment. */
  readonly changed: (paths: readonly string[]) => void
  /** Something that a person should know: the system cannot watch, so the disk is looked at again and again. */
  readonly note: (text: string) => void
}

export type FileWatch = {
  /** Watches these instead; what stays is not interrupted. */
  readonly replace: (paths: readonly string[]) => void
  readonly close: () => Promise<void>
}

/** An editor's save is several events within some milliseconds; a `git checkout` is hundreds. Long enough for both, too short to see. */
const QUIET_MS = 40

/** How often the disk is looked at where the system cannot watch. */
const POLL_MS = 300

/** Never watched: what Lectern writes itself, and what no deck is made of. */
const IGNORED = new Set(['node_modules', '.git', 'dist', 'build', '.cache', '.DS_Store'])

/** The only use of chokidar. */
export async function watchFiles(request: WatchRequest): Promise<FileWatch> {
  let watched = new Set(request.paths)
  let watcher = await open(request, watched, 'events')
  return {
    replace: (paths) => {
      const wanted = new Set(paths)
      watcher.unwatch([...watched].filter((path) => !wanted.has(path)))
      watcher.add([...wanted].filter((path) => !watched.has(path)))
      watched = wanted
    },
    close: () => watcher.close(),
  }

  async function open(
    { changed, note }: WatchRequest,
    paths: ReadonlySet<string>,
    mode: 'events' | 'polling',
  ): Promise<ReturnType<typeof watch>> {
    const collect = collectChanges(changed)
    const fresh = watch([...paths], {
      ignoreInitial: true,
      ignored: (path) => IGNORED.has(basename(path)) || path.endsWith('~') || path.endsWith('.swp'),
      usePolling: mode === 'polling',
      interval: POLL_MS,
    })
    fresh.on('all', (_event, path) => collect(path))
    fresh.on('error', (error) => {
      const { code } = error as NodeJS.ErrnoException
      if (mode === 'polling' || (code !== 'ENOSPC' && code !== 'EMFILE')) return
      note(
        'The system watches no more files, so they are polled; raise the limit with `sudo sysctl fs.inotify.max_user_watches=524288`',
      )
      void fresh.close()
      void open(request, watched, 'polling').then((polling) => {
        watcher = polling
      })
    })
    await new Promise<void>((resolve) => fresh.once('ready', () => resolve()))
    return fresh
  }
}

function collectChanges(changed: WatchRequest['changed']): (path: string) => void {
  const paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  return (path) => {
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const list = [...paths].sort()
      paths.clear()
      changed(list)
    }, QUIET_MS)
  }
}
