import type { Range } from '../model/span.ts'
import { applyPassEdits, producedRanges } from './compose-edits.ts'
import type { Findings, PassEdit } from './findings.ts'
import { repairPasses } from './repair-passes.ts'
import { settleInContext } from './settle-in-context.ts'

/** How often lines are left out before the whole text is left alone. Measured: once is nearly always enough. */
const MAX_ATTEMPTS = 3

/**
 * Repairs so that a second repair would change nothing. A repaired text shows less evidence than the damaged one;
 * where that would make a second run decide otherwise, the lines concerned are left as they are.
 */
export function repairStably(text: string, prose: readonly Range[]): Findings {
  let ranges = prose
  for (let attempt = 0; attempt <= MAX_ATTEMPTS; attempt++) {
    const found = repairPasses(text, ranges)
    const settled = settleInContext(text, ranges, found)
    if (settled !== found && repeatEdits(text, prose, settled).length === 0) return settled
    const again = repeatEdits(text, prose, found)
    if (again.length === 0) return found
    ranges = withoutLines(text, ranges, linesOf(applyPassEdits(text, found.edits), again))
  }
  return { edits: [], doubts: [] }
}

/** What a second repair would change, in the repaired text. */
function repeatEdits(text: string, prose: readonly Range[], { edits }: Findings): readonly PassEdit[] {
  if (edits.length === 0) return []
  const repaired = applyPassEdits(text, edits)
  const moved = moveRanges(prose, edits)
  return settleInContext(repaired, moved, repairPasses(repaired, moved)).edits
}

/** `ranges` of a text in the text after `edits`, which lie inside of them. */
function moveRanges(ranges: readonly Range[], edits: readonly PassEdit[]): readonly Range[] {
  const produced = producedRanges(edits)
  let next = 0
  let growth = 0
  return ranges.map(({ start, end }) => {
    const moved = start + growth
    while (next < edits.length && (edits[next]?.start ?? Infinity) < end) {
      growth = (produced[next]?.end ?? 0) - (edits[next]?.end ?? 0)
      next++
    }
    return { start: moved, end: end + growth }
  })
}

/** Numbers of the lines, from 0. Repairs neither add nor remove line ends. */
function linesOf(text: string, edits: readonly PassEdit[]): ReadonlySet<number> {
  return new Set(edits.map(({ start }) => text.slice(0, start).split('\n').length - 1))
}

function withoutLines(text: string, ranges: readonly Range[], lines: ReadonlySet<number>): readonly Range[] {
  const left: Range[] = []
  let lineStart = 0
  text.split('\n').forEach((line, index) => {
    const lineEnd = lineStart + line.length + 1
    if (!lines.has(index)) {
      for (const { start, end } of ranges) {
        const part = { start: Math.max(start, lineStart), end: Math.min(end, lineEnd) }
        const last = left.at(-1)
        if (part.start >= part.end) continue
        if (last?.end === part.start && part.start > start)
          left[left.length - 1] = { start: last.start, end: part.end }
        else left.push(part)
      }
    }
    lineStart = lineEnd
  })
  return left
}
