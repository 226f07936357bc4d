/** Lines that one edit replaced by others. Lines from 0, ends exclusive. */
export type LineEdit = {
  readonly from: number
  readonly oldTo: number
  readonly newTo: number
}

/** The smallest stretch outside of which both texts are the same. */
export function findEdit(before: readonly string[], after: readonly string[]): LineEdit {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let same = 0
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1
  return { from, oldTo: before.length - same, newTo: after.length - same }
}

/** Indexes of slides: from `first` up to and with `last`; `guard` is the one behind, absent at the end of the deck. */
export type TouchedSlides = { readonly first: number; readonly last: number; readonly guard?: number }

/**
 * Slides whose own lines, or the line before or behind them, were edited: whether a line divides slides depends on the line before
 * (`Title` above `---` makes a heading of both).
 *
 * @param starts line of each slide's ruler or dividing heading, ascending; of the first slide, its first line
 */
export function findTouched(starts: readonly number[], { from, oldTo }: LineEdit): TouchedSlides {
  const slideAt = (line: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= line),
    )
  const first = slideAt(from - 1)
  const last = Math.max(first, slideAt(oldTo))
  return { first, last, ...(last + 1 < starts.length && { guard: last + 1 }) }
}
