import { byStart, type Range } from '../model/span.ts'
import { clipRanges } from './clip-ranges.ts'
import type { Doubt, Findings } from './findings.ts'

/**
 * A damaged line that was pasted between natural ones: where the document leaves room for doubt about the rest of a
 * line with repairs, the line is looked at as a document of its own. Findings of other lines stay as they are.
 */
export function withLines(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
  find: (line: readonly Range[]) => Findings,
): Findings {
  const taken = new Uint8Array(text.length + 1)
  for (const { start, end } of [...edits, ...doubts]) taken.fill(1, start, end)
  const isFree = ({ start, end }: Range): boolean => !taken.subarray(start, end).includes(1)
  const more = linesOf(text, edits)
    .filter((line) => holdsRest(text, line, taken))
    .map((line) => find(clipRanges(ranges, line)))
  const told = more.flatMap((found) => found.doubts)
  return {
    edits: [...edits, ...more.flatMap((found) => found.edits.filter(isFree))].sort(byStart),
    doubts: [...doubts.map((doubt) => widen(doubt, told)), ...told.filter(isFree)].sort(byStart),
  }
}

/** The readings that the line adds to those of the document. */
function widen(doubt: Doubt, told: readonly Doubt[]): Doubt {
  const same = told.find(({ start, end }) => start === doubt.start && end === doubt.end)
  if (same === undefined) return doubt
  const known = new Set(doubt.choices.map(({ text }) => text))
  return { ...doubt, choices: [...doubt.choices, ...same.choices.filter(({ text }) => !known.has(text))] }
}

/** The lines in which `places` start, each once. `places` are in order. */
function linesOf(text: string, places: readonly Range[]): readonly Range[] {
  const lines: Range[] = []
  for (const { start } of places) {
    if (start < (lines.at(-1)?.end ?? 0)) continue
    const newline = text.indexOf('\n', start)
    lines.push({ start: text.lastIndexOf('\n', start - 1) + 1, end: newline < 0 ? text.length : newline })
  }
  return lines
}

function holdsRest(text: string, { start, end }: Range, taken: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80 && !taken[at]) return true
  return false
}
