import type { Repair } from '../../scripts/model/repair.ts'

/** One line of a file of cases: a text, and what it should become. */
export type BenchCase = {
  readonly id: string
  /** `emoji/windows-1254/drop`: what was damaged, by which code page, and what became of undefined bytes. `neg…`: nothing was. */
  readonly kind: string
  readonly input: string
  readonly expected: string
  /** Other answers that are right. */
  readonly accept?: readonly string[]
  /** Damaged places of `input`, with what was there. */
  readonly runs?: readonly (readonly [start: number, end: number, original: string])[]
}

export type Outcome =
  | { readonly verdict: 'repaired' }
  /** Some of it was left alone, and choosing among the candidates leads to the truth; `rank`: of the worst one, from 1. */
  | { readonly verdict: 'reported'; readonly rank: number }
  /** What was changed is right, but not all of it was. */
  | { readonly verdict: 'incomplete' }
  | { readonly verdict: 'wrong' }

export function scoreCase({ input, expected, accept = [] }: BenchCase, repair: Repair): Outcome {
  const truths = [expected, ...accept]
  if (truths.includes(repair.text)) return { verdict: 'repaired' }
  const pieces = cutUp(input, repair)
  const ranks = truths.flatMap((truth) => chooseTo(truth, pieces) ?? [])
  if (ranks.length > 0) return { verdict: 'reported', rank: Math.min(...ranks) }
  // Every replacement must be somewhere in the truth, in the same order.
  const right = truths.some((truth) =>
    occurInOrder(
      truth,
      repair.edits.map(({ text }) => text),
    ),
  )
  return { verdict: right ? 'incomplete' : 'wrong' }
}

/** A text, or what may stand in its place: the candidates, and last what stands there now. */
type Piece = string | readonly string[]

function cutUp(input: string, { edits, ambiguous }: Repair): readonly Piece[] {
  const changes = [
    ...edits.map(({ span, text }) => ({ span, piece: text as Piece })),
    ...ambiguous.map(({ span, text, candidates }) => ({
      span,
      piece: [...candidates.map((candidate) => candidate.text), text] as Piece,
    })),
  ].sort((a, b) => a.span.start.offset - b.span.start.offset)
  const pieces: Piece[] = []
  let position = 0
  for (const { span, piece } of changes) {
    pieces.push(input.slice(position, span.start.offset), piece)
    position = span.end.offset
  }
  return [...pieces, input.slice(position)]
}

/** The rank of the worst candidate that has to be chosen to get `truth`; the best such choice. `undefined`: none leads there. */
function chooseTo(truth: string, pieces: readonly Piece[], at = 0, from = 0): number | undefined {
  const piece = pieces[from]
  if (piece === undefined) return at === truth.length ? 1 : undefined
  const options = typeof piece === 'string' ? [piece] : piece
  const ranks = options.flatMap((option, index) => {
    if (!truth.startsWith(option, at)) return []
    const rest = chooseTo(truth, pieces, at + option.length, from + 1)
    if (rest === undefined) return []
    const kept = typeof piece === 'string' || index === piece.length - 1
    return [kept ? rest : Math.max(rest, index + 1)]
  })
  return ranks.length === 0 ? undefined : Math.min(...ranks)
}

function occurInOrder(truth: string, parts: readonly string[]): boolean {
  let position = 0
  return parts.every((part) => {
    const found = truth.indexOf(part, position)
    position = found + part.length
    return found >= 0
  })
}

/** Damaged places of a whole deck that were reported, and those of them whose truth is the first candidate. */
export function countFirst(
  { input, runs = [] }: BenchCase,
  { ambiguous }: Repair,
): readonly [first: number, all: number] {
  const answers = ambiguous.flatMap(({ span, candidates }) => {
    const [start, end] = [span.start.offset, span.end.offset]
    const run = runs.find((one) => one[0] < end && one[1] > start)
    if (run === undefined) return []
    const [before, after] = [input.slice(run[0], start), input.slice(end, run[1])]
    return [(before + (candidates[0]?.text ?? '') + after).trim() === run[2].trim()]
  })
  return [answers.filter(Boolean).length, answers.length]
}
