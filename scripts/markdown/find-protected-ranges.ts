import type { Nodes, Parents } from 'mdast'
import { isMap, parseDocument, visit as visitYaml } from 'yaml'
import type { Range } from '../model/span.ts'
import { findFrontMatter } from './find-front-matter.ts'
import { findBlockMath, findInlineMath } from './find-math.ts'
import { findProtectedElements } from './find-protected-elements.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { rangeOf } from './range-of.ts'

/**
 * Where a repair of the text must never act: code of every kind, formulas, keys and CSS in the front matter,
 * scheme and host of absolute URLs. In order, without overlaps. Everything else is prose, comments included.
 */
export function findProtectedRanges(text: string): readonly Range[] {
  const root = parseMarkdown(text)
  const code: Range[] = []
  const inlineMath: Range[] = []

  function collect(node: Nodes): void {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(rangeOf(node))
    if (!('children' in node)) return
    if (holdsPhrasing(node)) inlineMath.push(...findInlineMath(text, node))
    for (const child of node.children) collect(child)
  }
  collect(root)

  return merge([
    ...findFrontMatterRanges(text),
    ...code,
    ...findProtectedElements(text, root),
    ...inlineMath,
    ...findBlockMath(text, root),
    ...findUrlOrigins(text),
  ])
}

function holdsPhrasing(node: Parents): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}

/** Keys, and the CSS of `style`. */
function findFrontMatterRanges(text: string): readonly Range[] {
  const matter = findFrontMatter(text)
  if (!matter) return []
  const { start, end } = matter.content
  const ranges: Range[] = []
  const document = parseDocument(text.slice(start, end), { uniqueKeys: false })
  visitYaml(document, {
    Pair(_, { key }) {
      const place = placeOf(key, start)
      if (place) ranges.push(place)
    },
  })
  if (isMap(document.contents)) {
    const style = placeOf(document.contents.get('style', true), start)
    if (style) ranges.push(style)
  }
  return ranges
}

function placeOf(node: unknown, base: number): Range | undefined {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | undefined)?.range
  return range ? { start: base + range[0], end: base + range[1] } : undefined
}

/**
 * Hosts may be written in any script, but then something that ends a host must follow:
 * what sticks to a host otherwise is prose (`https://example.com—and`).
 */
const URL_ORIGIN =
  /\b[a-z][a-z0-9+.-]*:\/\/(?:[\p{L}\p{M}\p{N}.:@-]+(?=[/?#\s()<>[\]"'`]|$)|[a-z0-9.:@-]*)/giu

function findUrlOrigins(text: string): readonly Range[] {
  return [...text.matchAll(URL_ORIGIN)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }))
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.start === range.end) continue
    const last = merged.at(-1)
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    } else merged.push(range)
  }
  return merged
}
