import { groupOf } from './bench-case.ts'
import { isAnswered, isHarmed, VERDICTS } from './judge-answer.ts'
import type { Damaged } from './measure.ts'
import { showTable } from './show.ts'

/** How many cases of each group came out how. */
export function groupTable(damaged: readonly Damaged[]): readonly string[] {
  const groups = [...new Set(damaged.map((one) => groupOf(one.case)))].sort()
  const rows = [
    ...groups.map((group) =>
      rowOf(
        group,
        damaged.filter((one) => groupOf(one.case) === group),
      ),
    ),
    rowOf('all', damaged),
  ]
  return showTable(['kind', 'cases', ...VERDICTS, 'right', 'harmed'], rows)
}

function rowOf(name: string, of: readonly Damaged[]): readonly string[] {
  const counts = VERDICTS.map((verdict) => of.filter(({ judgement }) => judgement.verdict === verdict).length)
  const right = of.filter(({ judgement }) => isAnswered(judgement)).length
  const harmed = of.filter(({ judgement }) => isHarmed(judgement)).length
  return [name, of.length, ...counts, percent(right, of.length, 1), percent(harmed, of.length, 2)].map(String)
}

function percent(part: number, all: number, digits: number): string {
  return `${((100 * part) / all).toFixed(digits)} %`
}
