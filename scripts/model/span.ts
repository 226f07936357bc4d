/** A place in a text file. `line` and `column` count from 1, `offset` from 0; all in UTF-16 units, as editors and JavaScript count. */
export type Point = { readonly line: number; readonly column: number; readonly offset: number }

/** A stretch of a text file: from `start` up to, but without, `end`. */
export type Span = { readonly start: Point; readonly end: Point }

/** A stretch of a text as bare offsets (UTF-16 units from 0, `end` excluded), where lines do not matter. */
export type Range = { readonly start: number; readonly end: number }

/** For sorting. */
export function byStart(a: Range, b: Range): number {
  return a.start - b.start
}

/** Turns offsets of one text into spans. */
export type Locate = (start: number, end: number) => Span

/**
 * Prepares `text` so that many offsets can be located cheaply.
 * Lines end at LF, CRLF or a lone CR, as CommonMark has it.
 */
export function createLocate(text: string): Locate {
  const lineStarts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length)

  function pointAt(offset: number): Point {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
  }

  return (start, end) => ({ start: pointAt(start), end: pointAt(end) })
}
