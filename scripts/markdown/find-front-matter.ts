import type { Range } from '../model/span.ts'

/** Where the front matter of a deck is. */
export type FrontMatter = {
  /** With both fences and the line end after the closing one. */
  readonly range: Range
  /** What is read as YAML: between the fences. */
  readonly content: Range
  /** False when no closing fence was found: Marp then takes the whole file for front matter. */
  readonly closed: boolean
}

/** A line and its ending; the ending is empty at the end of the text. */
const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y

/**
 * Finds the front matter as Marp does, which is more tolerant than other tools: the opening line may have more
 * than three dashes and text after them, the closing one may be indented by up to three spaces, and `...` closes too.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const dashes = /^-{3,}/.exec(text)?.[0].length
  if (dashes === undefined) return undefined
  const closing = new RegExp(`^(?: {0,3}-{${dashes},}[ \\t]*|\\.\\.\\.)$`)

  let position = lineAt(text, 0).next
  const start = position
  while (position < text.length) {
    const line = lineAt(text, position)
    if (closing.test(line.text)) {
      return { range: { start: 0, end: line.next }, content: { start, end: position }, closed: true }
    }
    position = line.next
  }
  return { range: { start: 0, end: text.length }, content: { start, end: text.length }, closed: false }
}

function lineAt(text: string, position: number): { readonly text: string; readonly next: number } {
  LINE.lastIndex = position
  const match = LINE.exec(text)
  return { text: match?.[1] ?? '', next: position + (match?.[0].length ?? 0) }
}
