import type { SetupError } from '../model/setup-error.ts'
import type { DeckPage, Refusal } from './deck-browser.ts'
import { isPageFault } from './is-page-fault.ts'
import { createTaskQueue } from './task-queue.ts'

export type SharedPages = {
  /** Opens a further copy of the page, and closes it after `use`. */
  readonly open: (use: (page: DeckPage) => Promise<void>) => Promise<void>
  /** A copy that is open already. */
  readonly first?: DeckPage
  /** How many copies may be open at the same time. */
  readonly count: number
  /** How often a task is tried whose copy crashes or freezes. */
  readonly attempts: number
}

/**
 * A further copy is opened for no less. To open one takes as much CPU time as some pictures: a tenth of a second for each photograph
 * in the deck, and more for its text.
 */
const LEAST_BACKLOG = 4

/**
 * Lends one page that works in several places: whatever is asked of it goes to a copy that is free, and a copy is
 * opened only when all others are busy and there is enough left to do. What fails because its copy crashed or froze is done once more, in a fresh one.
 */
export async function shareWork<T>(pages: SharedPages, use: (page: DeckPage) => Promise<T>): Promise<T> {
  const queue = createTaskQueue<Task>()
  const refusals = new Map<string, Refusal>()
  const copies = new Set<Promise<void>>()
  let serving = 0

  /** Until there is nothing more to do, or the copy broke. */
  async function serve(page: DeckPage): Promise<void> {
    serving++
    try {
      for (let task = await queue.next(); task !== undefined; task = await queue.next()) {
        const fault = await task.run(page)
        for (const refusal of page.refusals()) refusals.set(refusal.url, refusal)
        if (fault === undefined) continue
        if (task.isOpen()) queue.add(task)
        return
      }
    } finally {
      serving--
    }
  }

  /** A copy that broke makes room for a fresh one, while there is something to do. */
  async function keepServing(): Promise<void> {
    while (queue.backlog() > 0) {
      try {
        await pages.open(serve)
      } catch (error) {
        // Where one copy works, it does what is left.
        if (serving > 0) return
        for (const task of queue.drain()) task.reject(error)
      }
    }
  }

  function open(copy: Promise<void>): void {
    copies.add(copy)
    void copy.finally(() => copies.delete(copy))
  }

  if (pages.first) open(serve(pages.first).then(keepServing))
  const ask = <R>(operation: (page: DeckPage) => Promise<R>, add = queue.add): Promise<R> =>
    new Promise<R>((resolve, reject) => {
      add(createTask(operation, pages.attempts, resolve, reject))
      // Not at once: a copy that has just answered comes back for more in a moment.
      setImmediate(() => {
        const least = copies.size === 0 ? 1 : LEAST_BACKLOG
        if (queue.backlog() >= least && copies.size < pages.count) open(keepServing())
      })
    })
  try {
    return await use({
      evaluate: (script) => ask((page) => page.evaluate(script)),
      // The longest task of all: whatever begins after it can be done beside it.
      print: (options) => ask((page) => page.print(options), queue.addFirst),
      screenshot: (clip, options) => ask((page) => page.screenshot(clip, options)),
      familiesOf: (elements) => ask((page) => page.familiesOf(elements)),
      refusals: () => [...refusals.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
    })
  } finally {
    queue.close()
    await Promise.all(copies)
  }
}

type Task = {
  /** Answers who asked, unless the page broke and there is another attempt: then gives back what broke it. */
  readonly run: (page: DeckPage) => Promise<SetupError | undefined>
  readonly isOpen: () => boolean
  readonly reject: (error: unknown) => void
}

function createTask<R>(
  operation: (page: DeckPage) => Promise<R>,
  most: number,
  resolve: (value: R) => void,
  reject: (error: unknown) => void,
): Task {
  let attempts = 0
  return {
    run: async (page) => {
      attempts++
      try {
        resolve(await operation(page))
      } catch (error) {
        if (!isPageFault(error) || attempts === most) reject(error)
        if (isPageFault(error)) return error
      }
      return undefined
    },
    isOpen: () => attempts < most,
    reject,
  }
}
