import leven from 'leven'

/** Most suggestions that a reader still reads. */
const MAX_SUGGESTIONS = 3

/**
 * The candidates that may have been meant, best first: at most a third of the letters (and at least one) differ.
 * Upper and lower case count as equal.
 */
export function findNearest(text: string, candidates: readonly string[]): readonly string[] {
  const wanted = text.toLowerCase()
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  return candidates
    .map((candidate) => ({
      candidate,
      distance: leven(wanted, candidate.toLowerCase(), { maxDistance: limit + 1 }),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ candidate }) => candidate)
}
