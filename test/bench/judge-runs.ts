import type { Repair } from '../../scripts/model/repair.ts'
import type { BenchCase, DamagedRun } from './bench-case.ts'

/** The damaged places of whole decks, counted one by one. */
export type RunCounts = {
  readonly all: number
  readonly repaired: number
  /** Left alone, with the truth among the candidates. */
  readonly reported: number
  /** Of those: the truth is the first candidate. */
  readonly first: number
  readonly 'reported without the truth': number
  readonly missed: number
  readonly wrong: number
}

export const NO_RUNS: RunCounts = {
  all: 0,
  repaired: 0,
  reported: 0,
  first: 0,
  'reported without the truth': 0,
  missed: 0,
  wrong: 0,
}

export function judgeRuns({ input, runs = [] }: BenchCase, repair: Repair): RunCounts {
  return runs.map((run) => judgeRun(input, run, runs, repair)).reduce(addRuns, NO_RUNS)
}

export function addRuns(a: RunCounts, b: RunCounts): RunCounts {
  const keys = Object.keys(NO_RUNS) as (keyof RunCounts)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as RunCounts
}

type Change = { readonly start: number; readonly end: number; readonly text: string }

function judgeRun(
  input: string,
  run: DamagedRun,
  runs: readonly DamagedRun[],
  { edits, ambiguous }: Repair,
): RunCounts {
  const one = { ...NO_RUNS, all: 1 }
  const touching = (change: Change): boolean => change.start < run[1] && change.end > run[0]
  const written = edits
    .map(({ span, text }) => ({ start: span.start.offset, end: span.end.offset, text }))
    .filter(touching)
  const asked = ambiguous.find(({ span }) =>
    touching({ start: span.start.offset, end: span.end.offset, text: '' }),
  )
  // A change may reach over the edge of the run: the space that follows, or the run beside it.
  const truth = (start: number, end: number): string =>
    rewrite(
      input,
      runs.map(([from, to, text]) => ({ start: from, end: to, text })),
      start,
      end,
    )
  if (written.length > 0) {
    // A place of which a part was written and the rest is left has become neither the one nor the other.
    const start = Math.min(run[0], ...written.map((change) => change.start))
    const end = Math.max(run[1], ...written.map((change) => change.end))
    return rewrite(input, written, start, end) === truth(start, end)
      ? { ...one, repaired: 1 }
      : { ...one, wrong: 1 }
  }
  if (asked === undefined) return { ...one, missed: 1 }
  const start = Math.min(run[0], asked.span.start.offset)
  const end = Math.max(run[1], asked.span.end.offset)
  const place = asked.candidates.findIndex(({ text }) => {
    const chosen = { start: asked.span.start.offset, end: asked.span.end.offset, text }
    return rewrite(input, [chosen], start, end) === truth(start, end)
  })
  if (place >= 0) return { ...one, reported: 1, first: place === 0 ? 1 : 0 }
  return { ...one, 'reported without the truth': 1 }
}

/** The text from `start` to `end` after the changes that begin there. */
function rewrite(text: string, changes: readonly Change[], start: number, end: number): string {
  const parts: string[] = []
  let position = start
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    if (change.start < position || change.start >= end) continue
    parts.push(text.slice(position, change.start), change.text)
    position = change.end
  }
  return parts.join('') + text.slice(position, Math.max(position, end))
}
