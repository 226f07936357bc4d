/** Windows that want to hear when something changed. */
export type Subscribers = {
  /** Answers how to leave; `undefined` when there are too many. */
  readonly add: (notify: () => void) => (() => void) | undefined
  readonly notify: () => void
}

/** No person opens more windows; a program that does shall not cost memory. */
const MOST = 64

export function createSubscribers(): Subscribers {
  const all = new Set<() => void>()
  return {
    add: (notify) => {
      if (all.size >= MOST) return undefined
      all.add(notify)
      return () => void all.delete(notify)
    },
    notify: () => {
      for (const notify of all) notify()
    },
  }
}
