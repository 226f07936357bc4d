/**
 * Runs `job` on request, never twice at once. Requests during a run merge into exactly one more run after it: what was asked last
 * is always done last. Each request resolves when a run that began after it has ended; a run that throws rejects it.
 */
export function singleFlight(job: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function start(): Promise<void> {
    try {
      await job()
    } finally {
      running = undefined
    }
  }

  return () => {
    if (running === undefined) {
      running = start()
      return running
    }
    next ??= running
      .catch(() => undefined) // its own caller hears of it
      .then(() => {
        next = undefined
        running = start()
        return running
      })
    return next
  }
}
