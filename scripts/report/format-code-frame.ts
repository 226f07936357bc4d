import stringWidth from 'string-width'
import type { Span } from '../model/span.ts'
import { showControls } from './show-controls.ts'

/** Longest line shown; what is beyond is cut around the place. */
const WIDTH = 100

/** The line of `span` with a mark below the place, without colour. */
export function formatCodeFrame(source: string, span: Span): readonly string[] {
  const { line, column } = span.start
  const text = source.split(/\r\n|\n|\r/)[line - 1]
  if (text === undefined) return []
  const from = column > WIDTH * 0.7 ? column - Math.floor(WIDTH / 2) : 1
  const shown = text.slice(from - 1, from - 1 + WIDTH)
  const endColumn = span.end.line === line ? span.end.column : text.length + 1
  const before = shownWidth(text.slice(from - 1, column - 1))
  const marked = shownWidth(text.slice(column - 1, Math.min(endColumn, from + WIDTH) - 1))
  const gutter = String(line).padStart(4)
  return [
    `  ${gutter} | ${showControls(shown)}`,
    `       | ${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`,
  ]
}

/** Columns that text takes in a terminal. */
function shownWidth(text: string): number {
  return stringWidth(showControls(text))
}
