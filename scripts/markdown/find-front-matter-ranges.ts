import { isMap, parseDocument, visit as visitYaml } from 'yaml'
import type { Range } from '../model/span.ts'
import type { FrontMatter } from './find-front-matter.ts'

/** Keys, and the CSS of `style`. */
export function findFrontMatterRanges(
  text: string,
  { content: { start, end } }: FrontMatter,
): readonly Range[] {
  // There is nothing to repair, and reading YAML takes time.
  if (!/[^\x00-\x7f]/.test(text.slice(start, end))) return [{ start, end }]
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
