import { alignTexts } from './align-texts.ts'
import type { Answer } from './answer.ts'
import type { BenchCase } from './bench-case.ts'
import { findChoice } from './find-choice.ts'
import { isPartOfTheWay, keepsOrRestores } from './part-of-the-way.ts'

/** From best to worst. */
export const VERDICTS = [
  'repaired',
  'reported',
  'partly, rest reported',
  'partly',
  'reported without the truth',
  'missed',
  'swallowed',
  'wrong',
] as const

export type Verdict = (typeof VERDICTS)[number]

export type Judgement = {
  readonly verdict: Verdict
  /** Of `reported`: the rank of the truth among the candidates, from 1; of several places the worst. */
  readonly rank?: number
}

/**
 * - repaired: the answer is what was expected;
 * - reported: choosing among the candidates leads there;
 * - partly: what was changed is right, but not everything was;
 * - missed: nothing was changed or said;
 * - swallowed: damaged text was replaced by U+FFFD, so that nobody can repair it any more;
 * - wrong: something was written that was never there.
 */
export function judgeAnswer({ input, expected, accept = [] }: BenchCase, answer: Answer): Judgement {
  const truths = [expected, ...accept]
  if (truths.includes(answer.text)) return { verdict: 'repaired' }
  const spoke = answer.reports.length > 0
  if (spoke) {
    for (const truth of truths) {
      const rank = findChoice(answer, truth)
      if (rank !== undefined) return { verdict: 'reported', rank }
    }
  }
  if (answer.text === input) return { verdict: spoke ? 'reported without the truth' : 'missed' }
  const alignments = truths.map((truth) => alignTexts(input, truth))
  if (alignments.some((pieces) => isPartOfTheWay(answer.text, pieces, keepsOrRestores)))
    return { verdict: spoke ? 'partly, rest reported' : 'partly' }
  const swallowed = alignments.some((pieces) =>
    isPartOfTheWay(
      answer.text,
      pieces,
      (text, piece) => text.includes('\ufffd') || keepsOrRestores(text, piece),
    ),
  )
  return { verdict: swallowed ? 'swallowed' : 'wrong' }
}

export type CleanVerdict = 'untouched' | 'false alarm' | 'changed'

export function judgeClean({ input, accept = [] }: BenchCase, answer: Answer): CleanVerdict {
  if (answer.text !== input && !accept.includes(answer.text)) return 'changed'
  return answer.reports.length > 0 ? 'false alarm' : 'untouched'
}

/** Whether a tool answered a damaged text as well as can be. */
export function isAnswered({ verdict }: Judgement): boolean {
  return verdict === 'repaired' || verdict === 'reported'
}

/** Whether a tool made things worse without saying so. */
export function isHarmed({ verdict }: Judgement): boolean {
  return verdict === 'wrong' || verdict === 'swallowed'
}
