import type { Range } from '../model/span.ts'
import type { CodePage } from './code-pages.ts'
import { judgeRun, type Run } from './judge-run.ts'
import type { Survey } from './survey-text.ts'
import { hasOneReading, type Token } from './token.ts'

/** How much speaks for one page as the cause of the damage in a document. */
export type PageVerdict = {
  readonly page: CodePage
  readonly runs: readonly Run[]
  readonly tokens: readonly Token[]
  /** Sum over the runs, weighted. */
  readonly score: number
  /** Number of different runs that are damage beyond doubt. */
  readonly evidence: number
  /** Share of the characters beyond ASCII that the page explains. */
  readonly purity: number
  /** The document was damaged as a whole: nothing beyond ASCII in it is natural. */
  readonly pure: boolean
  /** Control characters that it does not explain: the damage went through another page. */
  readonly unexplained: boolean
}

/** Judges `tokens`, all read through `page`. */
export function judgePage(
  text: string,
  page: CodePage,
  tokens: readonly Token[],
  { high, controls }: Survey,
): PageVerdict {
  const covered = countHigh(text, tokens)
  const runs = groupTouching(tokens).map((group) => judgeRun(text, group, page, covered === high))
  const purity = high > 0 ? covered / high : 0
  const unexplained = hasUnexplained(controls, tokens)
  const evidence = countEvidence(runs)
  const score = sumScores(runs) * (0.4 + 0.6 * purity) * page.prior * (unexplained ? 0.6 : 1)
  return { page, runs, tokens, score, evidence, purity, pure: isPure(runs, evidence, purity), unexplained }
}

/** Characters beyond ASCII within `ranges`. */
function countHigh(text: string, ranges: readonly Range[]): number {
  let count = 0
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) count++
  }
  return count
}

function groupTouching(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = []
  for (const token of tokens) {
    const last = groups.at(-1)
    if (last?.at(-1)?.end === token.start) last.push(token)
    else groups.push([token])
  }
  return groups
}

/** Whether one of the `offsets`, which are in order, is in no token. */
function hasUnexplained(offsets: readonly number[], tokens: readonly Token[]): boolean {
  let next = 0
  for (const at of offsets) {
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= at) next++
    if ((tokens[next]?.start ?? Infinity) > at) return true
  }
  return false
}

/** A string counts three times at most: a repeated bullet proves no more than three. */
function sumScores(runs: readonly Run[]): number {
  const seen = new Map<string, number>()
  let sum = 0
  for (const { damaged, score } of runs) {
    const times = (seen.get(damaged) ?? 0) + 1
    seen.set(damaged, times)
    if (score > 0 && times <= 3) sum += Math.min(score, 1.5 * damaged.length)
  }
  return sum
}

function countEvidence(runs: readonly Run[]): number {
  const distinct = new Map(runs.toReversed().map((run) => [run.damaged, run]))
  let evidence = 0
  for (const { score, tokens } of distinct.values()) {
    if (score >= 1.2 && score < 2) evidence += 0.5
    if (score < 2) continue
    if (tokens.length >= 4) evidence += Math.min(3, tokens.length >> 2)
    evidence += tokens.some((token) => token.kind === 'intact' || hasOneReading(token)) ? 1 : 0.5
  }
  return evidence
}

function isPure(runs: readonly Run[], evidence: number, purity: number): boolean {
  if (purity < 0.9) return false
  if (evidence >= 2 || runs.filter(({ score }) => score >= 1.5).length >= 3) return true
  if (purity < 1 || evidence < 1) return false
  const best = Math.max(...runs.map(({ score }) => score))
  return best >= 12 || (best >= 2.5 && runs.length >= 2)
}
