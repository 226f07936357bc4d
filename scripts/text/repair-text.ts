/*
 * How text is repaired, and where to read on:
 *
 * Facts      code-page-tables, code-pages: bytes and characters of ten encodings. emoji-table (made by
 *            test/text/write-emoji-table.ts), emoji-data, common-symbols, repertoire: what a damaged run may stand for.
 *            symbol-codes, alphabets, character-kind, script-block: which characters belong together.
 * Reading    read-intact, read-lossy, search-tree, enumerate-letters: what the characters at a place may be as UTF-8 bytes, all of
 *            them there or some lost. compete-readings: which of them stand. survey-text: where to look.
 *            scan-page, lossy-token: everything of a text that one page can read, as tokens.
 * Judgement  plausibility, neighbour-oddity, text-oddity, decoded-oddity: how believable a text is.
 *            judge-run, judge-page, judge-pages: how much speaks for damage, and through which page.
 *            accept-runs, natural-runs: what is damage beyond doubt. suspect-runs: what is worth a question at most.
 * Remedies   damage-evidence, narrow-readings, settle-token, settle-space: one reading is an edit, several are a doubt, unless
 *            open-quote or second-proof settles it. settle-in-context, read-surroundings, fitting-letter,
 *            fitting-sign: what the repaired words around a doubt leave over.
 *            withdraw-halves: no layer is undone in the middle. find-controls, find-replaced, find-stripped,
 *            find-leftovers: what is no UTF-8, or too little left of it.
 * Strategy   find-damage: one pass. repair-passes: layer by layer. foreign-lines: lines that were pasted.
 *            repair-stably: so that a second run changes nothing. compose-edits: many passes as one list of edits.
 *            may-be-damaged, holds-sequence: how clean text is let through.
 * Explaining describe-damage: the history. rank-candidates, rank-context, emoji-reasons, letter-reasons, sign-fit,
 *            emoji-words, deck-lexicon, stems, symbol-names: candidates, best first, each with a reason.
 */
import { findProtectedRanges } from '../markdown/find-protected-ranges.ts'
import { applyEdits } from '../model/edit.ts'
import type { AmbiguousRun, Repair, RepairEdit } from '../model/repair.ts'
import { createLocate, type Range } from '../model/span.ts'
import type { Doubt, Findings } from './findings.ts'
import { holdsSequence } from './holds-sequence.ts'
import { mayBeDamaged } from './may-be-damaged.ts'
import { createRankCandidates } from './rank-candidates.ts'
import { readDocument } from './read-document.ts'
import { repairStably } from './repair-stably.ts'

export type RepairOptions = {
  /** Where nothing may be changed, in order. Left out: code and math, as `syntax` has them. */
  readonly protectedRanges?: readonly Range[]
  /** Answers of the author: damaged spelling → text that was meant. */
  readonly choices?: Readonly<Record<string, string>>
  /** 'markdown' unless said otherwise. */
  readonly syntax?: 'markdown' | 'plain'
}

/**
 * Repairs text whose UTF-8 was read as another encoding. What has one reading becomes an edit; what has several is
 * reported and left alone, unless `choices` answer it. Repairing a repaired text changes nothing.
 */
export function repairText(text: string, options: RepairOptions = {}): Repair {
  if (!mayBeDamaged(text) || !holdsSequence(text)) return { text, edits: [], ambiguous: [] }
  const prose = proseOf(text, options)
  return present(text, repairStably(text, prose), options.choices ?? {})
}

function proseOf(text: string, { protectedRanges, syntax }: RepairOptions): readonly Range[] {
  const guarded = protectedRanges ?? (syntax === 'plain' ? [] : findProtectedRanges(text))
  const prose: Range[] = []
  let position = 0
  for (const { start, end } of guarded) {
    if (start > position) prose.push({ start: position, end: start })
    position = Math.max(position, end)
  }
  if (position < text.length) prose.push({ start: position, end: text.length })
  return prose
}

function present(
  text: string,
  { edits, doubts }: Findings,
  choices: Readonly<Record<string, string>>,
): Repair {
  const locate = createLocate(text)
  const chosen = doubts.flatMap((doubt) => chosenEdit(text, doubt, choices))
  const open = doubts.filter(({ start, end }) => !Object.hasOwn(choices, text.slice(start, end)))
  const repaired: readonly RepairEdit[] = [...edits, ...chosen]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text: replacement, history, confidence }) => ({
      span: locate(start, end),
      from: text.slice(start, end),
      text: replacement,
      history,
      confidence,
    }))
  const result = applyEdits(text, repaired)
  if (open.length === 0) return { text: result, edits: repaired, ambiguous: [] }
  const rankCandidates = createRankCandidates(text, readDocument(result))
  const ambiguous: readonly AmbiguousRun[] = open.map((doubt) => ({
    span: locate(doubt.start, doubt.end),
    text: text.slice(doubt.start, doubt.end),
    candidates: rankCandidates(doubt),
  }))
  return { text: result, edits: repaired, ambiguous }
}

function chosenEdit(
  text: string,
  doubt: Doubt,
  choices: Readonly<Record<string, string>>,
): Findings['edits'] {
  const { start, end } = doubt
  const damaged = text.slice(start, end)
  const wanted = Object.hasOwn(choices, damaged) ? choices[damaged] : undefined
  if (wanted === undefined || wanted === damaged) return []
  const page = doubt.choices[0]?.option.page.name
  const history =
    page === undefined ? ['chosen by the author'] : [`utf-8 read as ${page}`, 'chosen by the author']
  return [{ start, end, text: wanted, history, confidence: 1 }]
}
