import { findProtectedRanges } from '../markdown/find-protected-ranges.ts'
import type { Range } from '../model/span.ts'

/**
 * Runs of U+FFFD that stand for something lost: in a word, several in a row, or where a line begins or ends, as emoji do. One between
 * blanks or quotation marks is shown on purpose, as those in code are.
 */
export function findLostCharacters(text: string): readonly Range[] {
  if (!text.includes('\ufffd')) return []
  const guarded = findProtectedRanges(text)
  return [...text.matchAll(/\ufffd+/g)].flatMap(({ 0: run, index: start }): readonly Range[] => {
    const end = start + run.length
    if (guarded.some((range) => range.start <= start && end <= range.end)) return []
    const touchesWord = /[\p{L}\p{N}]$/u.test(text.slice(0, start)) || /^[\p{L}\p{N}]/u.test(text.slice(end))
    const opensLine = /(?:^|[\r\n])[ \t]*(?:#{1,6}|[-*+]|>|\d+[.)])?[ \t]*$/.test(text.slice(0, start))
    const closesLine = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end))
    return run.length > 1 || touchesWord || opensLine || closesLine ? [{ start, end }] : []
  })
}
