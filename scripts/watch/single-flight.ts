/**
 * Runs `job` on request, never twice at once. Requests that come before a run has begun share it; those that come during a run
 * share the one after it: what was asked last is always done last. Each request settles as its run does.
 */
export function singleFlight(job: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting: Promise<void> | undefined

  return () => {
    if (waiting) return waiting
    // A run begins in the same step that stops taking requests, so that none can fall between two runs.
    const begin = (): Promise<void> => {
      waiting = undefined
      return job()
    }
    waiting = last.then(begin)
    last = waiting.catch(() => undefined) // whoever asked for it hears of it
    return waiting
  }
}
