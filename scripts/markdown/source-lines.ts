import type { Range } from '../model/span.ts'

/** A text as the parser has it, line by line, with the way back. */
export type SourceLines = {
  /** Without line ends. U+0000 is U+FFFD here. */
  readonly texts: readonly string[]
  /** Where each of them starts in the text. */
  readonly starts: readonly number[]
}

export function splitLines(text: string): SourceLines {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return { texts: text.replaceAll('\0', '\uFFFD').split(/\r\n|\n|\r/), starts }
}

/** Lines from `first` up to, but without, `next`, without the last line end. */
export function rangeOfLines(lines: SourceLines, first: number, next: number): Range {
  const last = Math.min(next, lines.texts.length) - 1
  return { start: startOf(lines, first), end: startOf(lines, last) + textOf(lines, last).length }
}

/** From an offset in what the parser made of a part of the text to the offset in the text itself. */
export type Placement = (offset: number) => number

/**
 * Places the content of a block that begins on line `first`. Each line of it is the rest of a line of the text: what went
 * before are the marks of lists, quotes and headings, what may follow are blanks and the closing signs of a heading.
 */
export function placeContent(lines: SourceLines, content: string, first: number): Placement {
  const parts: { readonly from: number; readonly source: number }[] = []
  let line = first
  let position = 0
  for (const part of content.split('\n')) {
    const rest = part.replace(/^[ \t]+/, '')
    // A form feed alone on a line is no blank line, but cut off at the start of a paragraph.
    while (line + 1 < lines.texts.length && !textOf(lines, line).includes(rest)) line += 1
    const column = Math.max(0, textOf(lines, line).lastIndexOf(rest))
    parts.push({ from: position + part.length - rest.length, source: startOf(lines, line) + column })
    position += part.length + 1
    line += 1
  }
  return (offset) => {
    let low = 0
    let high = parts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((parts[middle]?.from ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const part = parts[low]
    return part ? part.source + offset - part.from : startOf(lines, first)
  }
}

/** The content of a table cell on line `row`, which is found at or after `from`: `\|` was made `|` in it. */
export function findCell(lines: SourceLines, content: string, row: number, from: number): Range {
  const spelling = content.replaceAll('|', '\\|')
  const start =
    startOf(lines, row) + Math.max(0, textOf(lines, row).indexOf(spelling, from - startOf(lines, row)))
  return { start, end: start + spelling.length }
}

export function placeCell(content: string, start: number): Placement {
  return (offset) => start + content.slice(0, offset).replaceAll('|', '\\|').length
}

export function startOf({ starts }: SourceLines, line: number): number {
  return starts[line] ?? 0
}

export function textOf({ texts }: SourceLines, line: number): string {
  return texts[line] ?? ''
}
