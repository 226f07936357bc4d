/** A stretch of a damaged text, and what was there before the damage; the same where nothing happened. */
export type Piece = { readonly damaged: string; readonly original: string }

/**
 * Puts a damaged text and its original side by side, letter by letter. Among equally good ways it passes over damaged
 * letters first, so that a repair is looked for at the end of the damage, where it stands in a text that was repaired.
 */
export function alignTexts(damaged: string, original: string): readonly Piece[] {
  const common = countCommon(damaged, original)
  const width = original.length + 1
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < damaged.length || j < original.length) {
    const [fromI, fromJ] = [i, j]
    while (i < damaged.length && damaged[i] === original[j]) [i, j] = [i + 1, j + 1]
    if (i > fromI) pieces.push({ damaged: damaged.slice(fromI, i), original: original.slice(fromJ, j) })
    const [openI, openJ] = [i, j]
    while ((i < damaged.length || j < original.length) && damaged[i] !== original[j]) {
      const skip = (common[(i + 1) * width + j] ?? -1) >= (common[i * width + j + 1] ?? 0)
      if (j === original.length || (i < damaged.length && skip)) i++
      else j++
    }
    if (i > openI || j > openJ)
      pieces.push({ damaged: damaged.slice(openI, i), original: original.slice(openJ, j) })
  }
  return pieces
}

/** For every two places how many letters the rests of both texts have in common, in the same order; row by row of `a`. */
function countCommon(a: string, b: string): Uint16Array {
  const width = b.length + 1
  const counts = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const next = (i + 1) * width + j
      counts[i * width + j] =
        a[i] === b[j]
          ? (counts[next + 1] ?? 0) + 1
          : Math.max(counts[next] ?? 0, counts[i * width + j + 1] ?? 0)
    }
  return counts
}
