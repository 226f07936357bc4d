import type { PageVerdict } from './judge-page.ts'
import type { Loss } from './read-lossy.ts'
import { hasOneReading, type LossyToken } from './token.ts'

/** What the unambiguous runs of a document prove about its lost bytes: how often each was seen. */
export type DamageEvidence = Readonly<Record<Loss, number>> & {
  /** No-break spaces became spaces. */
  readonly folded: number
}

export function gatherEvidence(verdicts: readonly PageVerdict[]): DamageEvidence {
  const count = { kept: 0, dropped: 0, replaced: 0, question: 0, folded: 0 }
  const seen = new Set<number>()
  let endInQuestion = 0
  let endElsewhere = 0
  for (const token of verdicts
    .flatMap(({ runs }) => runs.filter(({ score }) => score >= 1))
    .flatMap((run) => run.tokens)) {
    if (seen.has(token.start)) continue
    seen.add(token.start)
    if (token.kind === 'intact') {
      if (token.controls > 0) count.kept++
      if (token.folded && !token.foldedLast) count.folded++
      continue
    }
    if (token.readings.some(({ soft, loss }) => soft && loss === 'question')) endInQuestion++
    else if (token.readings.some(({ loss }) => loss === 'dropped')) endElsewhere++
    const loss = onlyLoss(token)
    if (loss !== undefined) count[loss] += hasOneReading(token) ? 1 : 0.5
  }
  // One question mark after an emoji is the author's; after every emoji it is a lost byte.
  if (endInQuestion >= 2 && endElsewhere === 0 && count.dropped === 0) count.question += endInQuestion
  return count
}

/** The one way in which bytes of a token can have been lost. A space or question mark at its end proves nothing. */
function onlyLoss(token: LossyToken): Loss | undefined {
  if (token.readings.some(({ soft }) => soft)) return undefined
  const losses = new Set(token.readings.map(({ loss }) => loss))
  const [loss] = losses
  if (losses.size !== 1 || loss === undefined) return undefined
  return loss !== 'dropped' || hasOneReading(token) || token.survivors >= 2 ? loss : undefined
}
