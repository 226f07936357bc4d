import { findSlideStarts } from '../markdown/find-slide-starts.ts'
import { applyEdits } from '../model/edit.ts'
import type { DamageHistory, Repair } from '../model/repair.ts'
import type { Span } from '../model/span.ts'
import type { Suppression } from '../model/suppression.ts'
import { findSuppressions } from './find-suppressions.ts'

export type SuppressedRepair = {
  /** Without what is suppressed. */
  readonly repair: Repair
  /** What the author wants left as it is, in order. */
  readonly suppressed: readonly { readonly span: Span; readonly rule: string; readonly from: string }[]
}

/** Leaves out what comments of the author forbid: it is not repaired, and not asked about. `text` is the text before all repairs. */
export function suppressRepair(text: string, repair: Repair): SuppressedRepair {
  const suppressions = findHeldBack(text)
  if (suppressions.length === 0) return { repair, suppressed: [] }

  function isForbidden({ start, end }: Span, rule: string): boolean {
    return suppressions.some(
      ({ first, next, rules }) =>
        start.line < next &&
        first <= end.line &&
        (rules.length === 0 || rules.some(({ name }) => name === rule)),
    )
  }
  // A choice settles what would be ambiguous: it is held back under either name.
  const [edits, forbidden] = divide(
    repair.edits,
    ({ span, history }) => isForbidden(span, CERTAIN) || (isChosen(history) && isForbidden(span, AMBIGUOUS)),
  )
  const [ambiguous, unasked] = divide(repair.ambiguous, ({ span }) => isForbidden(span, AMBIGUOUS))
  return {
    repair: {
      text: applyEdits(text, edits),
      edits,
      ambiguous,
    },
    suppressed: [
      ...forbidden.map(({ span, from, history }) => ({
        span,
        rule: isChosen(history) ? AMBIGUOUS : CERTAIN,
        from,
      })),
      ...unasked.map(({ span, text: from }) => ({ span, rule: AMBIGUOUS, from })),
    ].sort((a, b) => a.span.start.offset - b.span.start.offset),
  }
}

type HeldBack = Pick<Suppression, 'rules'> & {
  /** First line, and the line after the last. */
  readonly first: number
  readonly next: number
}

/** Slides are looked for only where a comment speaks of one. */
function findHeldBack(text: string): readonly HeldBack[] {
  const suppressions = findSuppressions(text)
  const starts = suppressions.some(({ reach }) => reach.kind === 'slide') ? findSlideStarts(text) : []
  return suppressions.flatMap(({ reach, rules, span }): readonly HeldBack[] => {
    if (reach.kind === 'unknown') return []
    if (reach.kind === 'line') return [{ first: reach.line, next: reach.line + 1, rules }]
    const { line } = span.start
    const first = starts.findLast((start) => start <= line) ?? 1
    return [{ first, next: starts.find((start) => start > line) ?? Infinity, rules }]
  })
}

/** What is allowed, and what is not. */
function divide<T>(
  all: readonly T[],
  isForbidden: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  const allowed: T[] = []
  const forbidden: T[] = []
  for (const one of all) (isForbidden(one) ? forbidden : allowed).push(one)
  return [allowed, forbidden]
}

function isChosen(history: DamageHistory): boolean {
  return history.includes('chosen by the author')
}

const CERTAIN = 'text/mojibake'
const AMBIGUOUS = 'text/ambiguous-mojibake'
