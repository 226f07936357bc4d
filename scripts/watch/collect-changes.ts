export type Patience = {
  /** Changes that follow each other faster than this belong together. In milliseconds. */
  readonly quiet: number
  /** The first of them waits no longer than this, however many follow. In milliseconds. */
  readonly longest: number
}

export type Collector = {
  readonly add: (path: string) => void
  /** Forgets what is collected, and takes nothing more. */
  readonly close: () => void
}

/** Gathers single events to sets, each told once, sorted. */
export function collectChanges(
  { quiet, longest }: Patience,
  changed: (paths: readonly string[]) => void,
): Collector {
  const paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined
  let closed = false

  function tell(): void {
    stop()
    const list = [...paths].sort()
    paths.clear()
    changed(list)
  }

  function stop(): void {
    clearTimeout(timer)
    clearTimeout(deadline)
    deadline = undefined
  }

  return {
    add: (path) => {
      if (closed) return
      paths.add(path)
      clearTimeout(timer)
      timer = setTimeout(tell, quiet)
      deadline ??= setTimeout(tell, longest)
    },
    close: () => {
      closed = true
      stop()
    },
  }
}
