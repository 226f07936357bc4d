import { applyEdits } from '../../scripts/model/edit.ts'
import { repairText } from '../../scripts/text/repair-text.ts'
import type { Damaged } from './measure.ts'

/** Texts that a second repair would change, which must not be. */
export function findUnstable(damaged: readonly Damaged[]): readonly Damaged[] {
  return damaged.filter(({ repair }) => repairText(repair.text).text !== repair.text)
}

/** Texts whose edits do not lead from what stood in the file to what is said to come out. */
export function findUnreplayable(damaged: readonly Damaged[]): readonly Damaged[] {
  return damaged.filter(
    ({ case: { input }, repair }) =>
      applyEdits(input, repair.edits) !== repair.text ||
      repair.edits.some(({ span, from }) => input.slice(span.start.offset, span.end.offset) !== from),
  )
}
