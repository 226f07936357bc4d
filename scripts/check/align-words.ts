/**
 * For each word of a slide, the number of the same word in its Markdown, where both follow each other alike: the longest common
 * subsequence. A library for it takes 20 ms to load, which every `check` would pay.
 */
export function alignWords(
  shown: readonly string[],
  written: readonly string[],
): readonly (number | undefined)[] {
  // Nobody reads so much on a slide; the table would take long, and much memory.
  if (shown.length * written.length > MOST_CELLS) return shown.map(() => undefined)
  const width = written.length + 1
  const longest = new Uint16Array((shown.length + 1) * width)
  const from = (row: number, column: number): number => longest[row * width + column] ?? 0
  for (let row = shown.length - 1; row >= 0; row -= 1) {
    for (let column = written.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        shown[row] === written[column]
          ? from(row + 1, column + 1) + 1
          : Math.max(from(row + 1, column), from(row, column + 1))
    }
  }
  const aligned: (number | undefined)[] = shown.map(() => undefined)
  for (let row = 0, column = 0; row < shown.length && column < written.length; ) {
    if (shown[row] === written[column]) aligned[row++] = column++
    else if (from(row + 1, column) >= from(row, column + 1)) row += 1
    else column += 1
  }
  return aligned
}

const MOST_CELLS = 4_000_000
