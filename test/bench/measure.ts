import type { Repair } from '../../scripts/model/repair.ts'
import { repairText } from '../../scripts/text/repair-text.ts'
import { answerOf } from './answer.ts'
import { type BenchCase, isClean } from './bench-case.ts'
import { type CleanVerdict, type Judgement, judgeAnswer, judgeClean } from './judge-answer.ts'
import { addRuns, judgeRuns, NO_RUNS, type RunCounts } from './judge-runs.ts'

export type Measured = {
  readonly damaged: readonly Damaged[]
  readonly clean: readonly Clean[]
  readonly runs: RunCounts
}

export type Damaged = { readonly case: BenchCase; readonly repair: Repair; readonly judgement: Judgement }

export type Clean = { readonly case: BenchCase; readonly repair: Repair; readonly verdict: CleanVerdict }

/** Repairs every case, as a deck of its own, and judges what came out. */
export function measure(cases: readonly BenchCase[]): Measured {
  const damaged = cases.filter((one) => !isClean(one)).map(measureDamaged)
  return {
    damaged,
    clean: cases.filter(isClean).map(measureClean),
    runs: damaged.map((one) => judgeRuns(one.case, one.repair)).reduce(addRuns, NO_RUNS),
  }
}

export function measureClean(one: BenchCase): Clean {
  const repair = repairText(one.input)
  return { case: one, repair, verdict: judgeClean(one, answerOf(repair)) }
}

function measureDamaged(one: BenchCase): Damaged {
  const repair = repairText(one.input)
  return { case: one, repair, judgement: judgeAnswer(one, answerOf(repair)) }
}
