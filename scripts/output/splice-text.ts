/** Replaces the text from `start` up to `end`. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string }

/** The text after all splices, in any order. Where two overlap, the later one in the text is left out. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let position = 0
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < position) continue
    parts.push(text.slice(position, splice.start), splice.text)
    position = splice.end
  }
  parts.push(text.slice(position))
  return parts.join('')
}
