import stringWidth from 'string-width'

/** A line cut to `width` columns of the screen around the `length` characters from `index`, with `…` where something is left out. */
export function excerptLine(line: string, index: number, length: number, width: number): string {
  const first = line.length - line.trimStart().length
  const shown = line.slice(first).trimEnd()
  const room = Math.max(width, 10)
  if (stringWidth(shown) <= room) return shown
  // Some words in front say where it is; the rest of the room is for what follows.
  const before = Math.max(0, index - first)
  const start =
    stringWidth(shown.slice(0, before + length)) < room ? 0 : Math.max(0, before - Math.floor(room / 3))
  const head = start > 0 ? '…' : ''
  let text = ''
  for (const character of shown.slice(start)) {
    if (stringWidth(`${head}${text}${character}…`) > room) return `${head}${text}…`
    text += character
  }
  return head + text
}
