import type { Answer } from './answer.ts'

/**
 * The rank, from 1, of the worst candidate that has to be chosen for the answer to become `truth`, by the choice that
 * needs the best ones. A reported place may also be right as it stands. `undefined`: no choice leads there.
 */
export function findChoice({ text, reports }: Answer, truth: string): number | undefined {
  // How far into the truth the answer reaches up to the next report, and at what price.
  let reached = new Map([[0, 1]])
  let position = 0
  for (const { start, end, candidates } of reports) {
    reached = follow(reached, truth, [text.slice(position, start)])
    reached = follow(reached, truth, [...candidates, text.slice(start, end)])
    position = end
  }
  const rest = text.slice(position)
  const ranks = [...reached].filter(([at]) => truth.slice(at) === rest).map(([, rank]) => rank)
  return ranks.length === 0 ? undefined : Math.min(...ranks)
}

/** Of `options` the last one is what stands there, and costs nothing. */
function follow(
  reached: ReadonlyMap<number, number>,
  truth: string,
  options: readonly string[],
): Map<number, number> {
  const next = new Map<number, number>()
  for (const [at, rank] of reached) {
    for (const [index, option] of options.entries()) {
      if (!truth.startsWith(option, at)) continue
      const price = index === options.length - 1 ? rank : Math.max(rank, index + 1)
      const end = at + option.length
      next.set(end, Math.min(price, next.get(end) ?? Infinity))
    }
  }
  return next
}
