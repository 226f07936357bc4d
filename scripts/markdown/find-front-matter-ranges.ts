import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'
import type { Range } from '../model/span.ts'
import type { FrontMatter } from './find-front-matter.ts'

/** Keys, and the CSS of `style`. */
export function findFrontMatterRanges(
  text: string,
  { content: { start, end } }: FrontMatter,
): readonly Range[] {
  // There is nothing to repair, and the reader of YAML takes 50 ms to load.
  if (!/[^\x00-\x7f]/.test(text.slice(start, end))) return [{ start, end }]
  const ranges: Range[] = []
  const { isMap, parseDocument, visit } = createRequire(import.meta.url)('yaml') as typeof Yaml
  const document = parseDocument(text.slice(start, end), { uniqueKeys: false })
  visit(document, {
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
