import type { Range } from '../model/span.ts'
import { CODE_PAGES, codePage } from './code-pages.ts'
import { applyPassEdits, composeEdits, producedRanges } from './compose-edits.ts'
import type { Doubt, Findings, PassEdit } from './findings.ts'
import type { Reading } from './read-lossy.ts'
import { repairPasses } from './repair-passes.ts'
import { settleInContext } from './settle-in-context.ts'

/** How often what a repair has laid bare is looked at again. Measured: once is nearly always enough. */
const MAX_ROUNDS = 4

/** Of edits with all bytes there; lost ones rest on what the rest of the document proves, which a repair takes away. */
const CERTAIN = 0.95

/**
 * Repairs so that a second repair would change nothing. A repaired text shows less evidence than the damaged one, and may
 * be judged otherwise: what is certain then is repaired as well; if anything else would be, all is left and reported.
 */
export function repairStably(text: string, prose: readonly Range[]): Findings {
  const found = repairPasses(text, prose)
  const settled = settleInContext(text, prose, found)
  return (
    goOn(text, prose, settled) ??
    (settled === found ? undefined : goOn(text, prose, found)) ??
    onlyReport(found)
  )
}

/** `found` and what further repairs add to it; undefined if they do not come to an end, or add what is not certain. */
function goOn(text: string, prose: readonly Range[], found: Findings): Findings | undefined {
  let { edits, doubts } = found
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const again = repeatEdits(text, prose, { edits, doubts })
    if (again.length === 0) return round === 0 ? found : { edits, doubts }
    if (again.some(({ confidence }) => confidence < CERTAIN)) return undefined
    const composed = composeEdits(applyPassEdits(text, edits), edits, again)
    const open = doubts.filter((doubt) => !composed.some((edit) => answers(edit, doubt)))
    if (open.some((doubt) => composed.some((edit) => edit.start < doubt.end && edit.end > doubt.start)))
      return undefined
    edits = composed
    doubts = open
  }
  return undefined
}

/** A doubt with a single reading, of which more became known. */
function answers(edit: PassEdit, { start, end, choices }: Doubt): boolean {
  return edit.start === start && edit.end === end && choices.length === 1 && choices[0]?.text === edit.text
}

/** What was found, as questions: each edit is one with a single answer. */
function onlyReport({ edits, doubts }: Findings): Findings {
  return { edits: [], doubts: [...doubts, ...edits.map(asDoubt)].sort((a, b) => a.start - b.start) }
}

function asDoubt({ start, end, text, history }: PassEdit): Doubt {
  const page =
    CODE_PAGES.find(({ name }) => history[0] === `utf-8 read as ${name}`) ?? codePage('windows-1252')
  const option: Reading = {
    page,
    length: end - start,
    text,
    loss: 'kept',
    folded: false,
    soft: false,
    sort: 'intact',
  }
  return { start, end, choices: [{ text, option }] }
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
