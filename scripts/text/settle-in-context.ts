import type { Range } from '../model/span.ts'
import { describeDamage } from './describe-damage.ts'
import type { Doubt, Findings, PassEdit } from './findings.ts'
import { fittingLetter } from './fitting-letter.ts'
import { fittingSign } from './fitting-sign.ts'
import { readSurroundings } from './read-surroundings.ts'
import type { Choice } from './settlement.ts'

/** The reading of a doubt that the words around it leave over, and why, as a step of its history. */
export type Fit = { readonly choice: Choice; readonly why: string }

/** Settles the doubts that the repaired text around them decides; the same findings if there are none. */
export function settleInContext(text: string, ranges: readonly Range[], findings: Findings): Findings {
  let { edits, doubts } = findings
  let changed = false
  // A letter that is settled tells more of the alphabet.
  while (doubts.length > 0) {
    const around = readSurroundings(text, ranges, { edits, doubts })
    const settled = new Map<Doubt, PassEdit>()
    for (const [index, doubt] of doubts.entries()) {
      const place = around.places[index] ?? { before: '', after: '' }
      const fit = fittingSign(doubt, place) ?? fittingLetter(doubt, place, around)
      if (fit !== undefined) settled.set(doubt, editFrom(doubt, fit))
    }
    if (settled.size === 0) break
    changed = true
    edits = [...edits, ...settled.values()].sort((a, b) => a.start - b.start)
    doubts = doubts.filter((doubt) => !settled.has(doubt))
  }
  return changed ? { edits, doubts } : findings
}

function editFrom({ start, end }: Doubt, { choice, why }: Fit): PassEdit {
  const { page, loss, folded } = choice.option
  const history = [...describeDamage(page, loss, folded), why]
  return { start, end, text: choice.text, history, confidence: 0.7 }
}
