/** The same work, with no more than `count` calls under way: the others wait, and begin in the order they were made in. */
export function fewAtATime<A extends readonly unknown[], R>(
  count: number,
  work: (...input: A) => Promise<R>,
): (...input: A) => Promise<R> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (...input) => {
    if (running === count) await new Promise<void>((begin) => void waiting.push(begin))
    else running += 1
    try {
      return await work(...input)
    } finally {
      const next = waiting.shift()
      // Whoever is next takes over the place.
      if (next) next()
      else running -= 1
    }
  }
}
