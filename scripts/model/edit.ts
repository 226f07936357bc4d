import type { Span } from './span.ts'

/** Replaces the text at `span` by `text`. The edits of one file do not overlap. */
export type Edit = { readonly span: Span; readonly text: string }

/** The text after all `edits`. Their order does not matter; where two overlap, the later one in the text is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let position = 0
  for (const { span, text: replacement } of inOrder(edits)) {
    if (span.start.offset < position) continue
    parts.push(text.slice(position, span.start.offset), replacement)
    position = span.end.offset
  }
  parts.push(text.slice(position))
  return parts.join('')
}

/**
 * Leads from offsets in the edited text back to the author's file, which editors and diagnostics speak of.
 * A place inside a replacement leads to the start of what was replaced.
 */
export function createOriginalOffset(edits: readonly Edit[]): (offset: number) => number {
  const ordered = inOrder(edits)
  return (offset) => {
    // How much longer the edited text is than the author's, up to the place looked at.
    let growth = 0
    for (const { span, text } of ordered) {
      const start = span.start.offset + growth
      if (offset < start) break
      if (offset < start + text.length) return span.start.offset
      growth += text.length - (span.end.offset - span.start.offset)
    }
    return offset - growth
  }
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start.offset - b.span.start.offset)
}
