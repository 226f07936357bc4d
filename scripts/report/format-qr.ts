import { renderUnicodeCompact } from 'uqr'

/** Black on white whatever the colours of the terminal are: of 256 colours, those that no theme changes. */
const PAPER = '\u001b[38;5;231;48;5;16m'
const PLAIN = '\u001b[0m'

const INDENT = '  '

/** A code that the camera of a phone reads; `undefined` where the lines of the screen are too short for it. */
export function formatQr(text: string, columns: number): string | undefined {
  const lines = renderUnicodeCompact(text, { ecc: 'L', border: 2 }).split('\n')
  if (INDENT.length + (lines[0]?.length ?? 0) > columns) return undefined
  return lines.map((line) => `${INDENT}${PAPER}${line}${PLAIN}`).join('\n')
}
