import { findProtectedRanges } from '../markdown/find-protected-ranges.ts'
import { createLocate } from '../model/span.ts'

/** A line that an author wants left as it is. */
export type Suppression = {
  /** From 1. */
  readonly line: number
  /** What is not to be applied there; empty = nothing is. */
  readonly rules: readonly string[]
}

/** `<!-- lectern-disable-next-line text/mojibake -->` and `<!-- lectern-disable-line -->`, outside of code. */
export function findSuppressions(text: string): readonly Suppression[] {
  if (!text.includes('lectern-disable-')) return []
  const code = findProtectedRanges(text)
  const locate = createLocate(text)
  return [...text.matchAll(COMMENT)].flatMap(({ 0: comment, 1: next, 2: rules, index }) => {
    if (code.some(({ start, end }) => start <= index && index < end)) return []
    const { start, end } = locate(index, index + comment.length)
    const line = next === undefined ? start.line : end.line + 1
    return [{ line, rules: (rules ?? '').split(/[\s,]+/).filter((rule) => rule !== '') }]
  })
}

/** One class of characters up to the end: what is never closed is given up where it stops, and not read again. */
const COMMENT = /<!--\s*lectern-disable-(next-)?line(?=\s|-->)([\w/,\s-]*?)-->/g
