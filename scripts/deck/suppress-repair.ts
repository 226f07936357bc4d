import { applyEdits } from '../model/edit.ts'
import type { DamageHistory, Repair } from '../model/repair.ts'
import type { Span } from '../model/span.ts'
import { findSuppressions } from './find-suppressions.ts'

export type SuppressedRepair = {
  /** Without what is suppressed. */
  readonly repair: Repair
  /** What the author wants left as it is, in order. */
  readonly suppressed: readonly { readonly span: Span; readonly rule: string; readonly from: string }[]
}

/** Leaves out what comments of the author forbid: it is not repaired, and not asked about. `text` is the text before all repairs. */
export function suppressRepair(text: string, repair: Repair): SuppressedRepair {
  const suppressions = findSuppressions(text)
  if (suppressions.length === 0) return { repair, suppressed: [] }

  function isForbidden({ start, end }: Span, rule: string): boolean {
    return suppressions.some(
      ({ line, rules }) =>
        start.line <= line && line <= end.line && (rules.length === 0 || rules.includes(rule)),
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
