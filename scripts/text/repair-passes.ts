import { byStart, type Range } from '../model/span.ts'
import { applyPassEdits, composeEdits, producedRanges } from './compose-edits.ts'
import { findControls } from './find-controls.ts'
import { findDamage } from './find-damage.ts'
import { findLeftovers } from './find-leftovers.ts'
import { findMisfits } from './find-misfits.ts'
import { findReplaced } from './find-replaced.ts'
import { findStripped } from './find-stripped.ts'
import type { Doubt, Findings, PassEdit } from './findings.ts'
import { foreignLines } from './foreign-lines.ts'
import { mayBeDamaged } from './may-be-damaged.ts'
import { withdrawHalves } from './withdraw-halves.ts'

/** Text damaged four times over was never seen. */
const MAX_PASSES = 4

/**
 * Undoes damage layer by layer. Each further pass looks only at text that the pass before produced: decoded and
 * undecoded text must not combine. All offsets are those of `text`.
 */
export function repairPasses(text: string, ranges: readonly Range[]): Findings {
  if (!mayBeDamaged(text)) return { edits: [], doubts: [] }
  return foreignLines(text, ranges, repairWhole(text, ranges), (line) => repairWhole(text, line))
}

function repairWhole(text: string, ranges: readonly Range[]): Findings {
  const first = findDamage(text, ranges, new Set())
  let edits = composeEdits(text, [], first.edits)
  const doubts = [...first.doubts]
  for (let pass = 2; pass <= MAX_PASSES && edits.length > 0; pass++) {
    const between = applyPassEdits(text, edits)
    const produced = producedRanges(edits)
    const found = findDamage(between, withControlsBefore(between, produced), readPages(edits))
    if (found.edits.length === 0 && found.doubts.length === 0) break
    const withdrawn = edits.filter((_, index) => holdsDoubt(produced[index], found.doubts))
    doubts.push(...withdrawn.map((edit) => widen(edit, produced[edits.indexOf(edit)], between, found.doubts)))
    const kept = found.edits.filter(
      ({ start }) => !withdrawn.some((edit) => holds(produced[edits.indexOf(edit)], start)),
    )
    const composed = composeEdits(between, edits, kept)
    edits = composed.filter(({ start }) => !withdrawn.some((edit) => edit.start === start))
    if (kept.length === 0) break
  }
  return withLeftovers(text, ranges, withdrawHalves({ edits, doubts: doubts.sort(byStart) }))
}

/** Adds what is no UTF-8 read through a page, or too little left of it. */
function withLeftovers(text: string, ranges: readonly Range[], found: Findings): Findings {
  const controls = findControls(text, ranges, found)
  const edits = composeEdits(text, [], [...found.edits, ...controls].sort(byStart))
  const replaced = findReplaced(text, ranges, { ...found, edits })
  const doubts = [...found.doubts, ...replaced].sort(byStart)
  const stripped = findStripped(text, ranges, { edits, doubts })
  const misfits = findMisfits(text, ranges, { edits, doubts: [...doubts, ...stripped] })
  const told = [...doubts, ...stripped, ...misfits].sort(byStart)
  return { edits, doubts: [...told, ...findLeftovers(text, ranges, { edits, doubts: told })].sort(byStart) }
}

/** A sequence that began in kept control characters goes on in what was produced: `â\x80â\x80\x93` is one dash. */
function withControlsBefore(text: string, ranges: readonly Range[]): readonly Range[] {
  return ranges.map(({ start, end }, index) => {
    const [left = ''] = /[\xc2-\xf4][\x80-\x9f]+$/.exec(text.slice(Math.max(0, start - 4), start)) ?? []
    const moved = start - left.length
    return { start: moved >= (ranges[index - 1]?.end ?? 0) ? moved : start, end }
  })
}

function readPages(edits: readonly PassEdit[]): ReadonlySet<string> {
  return new Set(edits.map(({ history }) => history[0]?.replace('utf-8 read as ', '') ?? ''))
}

function holds(range: Range | undefined, offset: number): boolean {
  return range !== undefined && offset >= range.start && offset < range.end
}

function holdsDoubt(range: Range | undefined, doubts: readonly Doubt[]): boolean {
  return doubts.some(({ start }) => holds(range, start))
}

/** Half a repair is none: the whole run goes back, and its candidates are the whole run with each reading in it. */
function widen(edit: PassEdit, range: Range | undefined, between: string, doubts: readonly Doubt[]): Doubt {
  const doubt = doubts.find(({ start }) => holds(range, start))
  if (doubt === undefined || range === undefined) throw new Error('A run was withdrawn without a doubt in it')
  const before = between.slice(range.start, doubt.start)
  const after = between.slice(doubt.end, Math.max(doubt.end, range.end))
  const choices = doubt.choices.map(({ text, option }) => ({ text: before + text + after, option }))
  return { start: edit.start, end: edit.end, choices }
}
