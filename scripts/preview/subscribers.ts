/** Windows that want to hear when something changed. */
export type Subscribers = {
  /** `name`: of the deck that the window shows. Answers how to leave; `undefined` when there are too many. */
  readonly add: (name: string, wake: () => void) => (() => void) | undefined
  /** Wakes all windows, or those of one deck. */
  readonly notify: (name?: string) => void
  /** Decks that some window shows. */
  readonly names: () => ReadonlySet<string>
}

/** No person opens more windows; a program that does shall not cost memory. */
const MOST = 64

export function createSubscribers(): Subscribers {
  const all = new Map<() => void, string>()
  return {
    add: (name, wake) => {
      if (all.size >= MOST) return undefined
      all.set(wake, name)
      return () => void all.delete(wake)
    },
    notify: (name) => {
      for (const [wake, of] of all) if (name === undefined || of === name) wake()
    },
    names: () => new Set(all.values()),
  }
}
