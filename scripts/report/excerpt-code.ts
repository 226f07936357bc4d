import stringWidth from 'string-width'
import { showControls } from './show-controls.ts'

/** Lines shown before the place, and after it. */
const AROUND = 2

/** Longest line shown; what is beyond is cut. */
const WIDTH = 100

/** The lines around a place, with their numbers, and a mark below it. `line` and `column` count from 1. */
export function excerptCode(source: string, line: number, column: number): readonly string[] {
  const lines = source.replaceAll('\t', ' ').split(/\r\n|\n|\r/)
  const first = Math.max(1, line - AROUND)
  const shown = lines.slice(first - 1, line + AROUND)
  const digits = String(first + shown.length - 1).length
  return shown.flatMap((text, index) => {
    const number = first + index
    const row = `${number === line ? '>' : ' '} ${String(number).padStart(digits)} | ${showControls(text.slice(0, WIDTH))}`
    if (number !== line || column > WIDTH) return [row]
    const before = stringWidth(showControls(text.slice(0, column - 1)))
    return [row, `  ${' '.repeat(digits)} | ${' '.repeat(before)}^`]
  })
}
