import { byStart, type Range } from '../model/span.ts'
import { clipRanges } from './clip-ranges.ts'
import type { Findings } from './findings.ts'
import { holdsSequence } from './holds-sequence.ts'
import { mayBeDamaged } from './may-be-damaged.ts'

/**
 * A damaged line that was pasted into a document whose own letters make its damage look natural: `- ðª It is not magic`
 * in Slovak. A line in which nothing was found is looked at as a document of its own, by `find`; what that finds counts
 * where all of it begins with characters that stand nowhere else in the document.
 */
export function foreignLines(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
  find: (line: readonly Range[]) => Findings,
): Findings {
  const lines = untouchedLines(text, ranges, [...edits, ...doubts].sort(byStart))
  const told = lines.flatMap((line) => {
    const found = find(line)
    const places = [...found.edits, ...found.doubts]
    return places.length === 0 ? [] : [{ found, places }]
  })
  if (told.length === 0) return { edits, doubts }
  const natural = charactersBetween(text, ranges, [
    ...edits,
    ...doubts,
    ...told.flatMap(({ places }) => places),
  ])
  const foreign = told
    .filter(({ places }) => places.every(({ start }) => !natural.has(text.charCodeAt(start))))
    .map(({ found }) => found)
  return {
    edits: [...edits, ...foreign.flatMap((found) => found.edits)].sort(byStart),
    doubts: [...doubts, ...foreign.flatMap((found) => found.doubts)].sort(byStart),
  }
}

/**
 * The prose of each line that may hold damage and has no part in `found`, which is in order. Lines whose characters all
 * stand in lines that hold none are left out: nothing in them can count.
 */
function untouchedLines(
  text: string,
  ranges: readonly Range[],
  found: readonly Range[],
): readonly (readonly Range[])[] {
  const natural = new Set<number>()
  const suspects: (readonly Range[])[] = []
  let nextFound = 0
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    while ((found[nextFound]?.end ?? Infinity) <= start) nextFound++
    if ((found[nextFound]?.start ?? Infinity) >= end) {
      const prose = clipRanges(ranges, { start, end })
      if (mayBeDamaged(text.slice(start, end))) suspects.push(prose)
      else for (const unit of unitsOf(text, prose)) natural.add(unit)
    }
    start = end + 1
  }
  return suspects.filter((prose) => {
    const line = prose.map((range) => text.slice(range.start, range.end)).join(' ')
    const isNatural = unitsOf(text, prose).every((unit) => natural.has(unit))
    return !isNatural && WORD.test(line) && holdsSequence(line)
  })
}

/** Those beyond ASCII. */
function unitsOf(text: string, ranges: readonly Range[]): readonly number[] {
  const units: number[] = []
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit >= 0x80) units.push(unit)
    }
  }
  return units
}

/** A line without words, letters of formulas or numbers may be of a list of letters. */
const WORD = /\p{L}{2}|[a-z\d]/iu

/** Those of `ranges` that are not in one of `places`. */
function charactersBetween(
  text: string,
  ranges: readonly Range[],
  places: readonly Range[],
): ReadonlySet<number> {
  const taken = new Uint8Array(text.length)
  for (const { start, end } of places) taken.fill(1, start, end)
  const units = new Set<number>()
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) if (!taken[at]) units.add(text.charCodeAt(at))
  }
  return units
}
