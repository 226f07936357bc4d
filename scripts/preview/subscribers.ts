/** Windows that want to hear when something changed. */
export type Subscribers = {
  /** Answers how to leave. */
  readonly add: (notify: () => void) => () => void
  readonly notify: () => void
}

export function createSubscribers(): Subscribers {
  const all = new Set<() => void>()
  return {
    add: (notify) => {
      all.add(notify)
      return () => void all.delete(notify)
    },
    notify: () => {
      for (const notify of all) notify()
    },
  }
}
