import type { Range } from '../model/span.ts'
import { findFrontMatter } from './find-front-matter.ts'
import { findFrontMatterRanges } from './find-front-matter-ranges.ts'
import { findProtectedMarkdown } from './find-protected-markdown.ts'
import { findUrlOrigins } from './find-url-origins.ts'

/**
 * Where a repair of the text must never act: code of every kind, formulas, keys and CSS in the front matter,
 * scheme and host of absolute URLs. In order, without overlaps. Everything else is prose, comments included.
 */
export function findProtectedRanges(text: string): readonly Range[] {
  const matter = findFrontMatter(text)
  return merge([
    matter ? findFrontMatterRanges(text, matter) : [],
    findProtectedMarkdown(text, matter?.range.end ?? 0),
    findUrlOrigins(text),
  ])
}

function merge(ranges: readonly (readonly Range[])[]): readonly Range[] {
  const merged: Range[] = []
  for (const range of ranges.flat().sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.start === range.end) continue
    const last = merged.at(-1)
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else merged.push(range)
  }
  return merged
}
