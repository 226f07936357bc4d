import type { ContentBullet, ListPlace } from '../../model/content-text.ts'
import type { ContentItem } from '../../model/slide-content.ts'
import { boxesOf } from './boxes-of.ts'
import { composeParagraph, type ParagraphFacts } from './compose-paragraph.ts'
import { pixels, readColor, round } from './css-values.ts'
import type { DrawnElement, DrawnNode } from './drawn-page.ts'
import { markerText, numberItems, numberStyleOf } from './find-markers.ts'
import { inLayer } from './in-layer.ts'
import { hasText, holdsLinesOnly, isInLine } from './inline-level.ts'
import { type Place, styleOf } from './place.ts'

/** Where a list began: nested ones belong to it. */
type Outer = { readonly list: number; readonly start: number; readonly level: number }

/** One paragraph for each item, and for each further block in it. Everything else in an item is told by itself. */
export function* composeList(element: DrawnElement, place: Place): Generator<ContentItem> {
  yield* boxesOf(element, place)
  const [x, , width] = element.rectangle
  const start = styleOf(element, place).direction === 'rtl' ? round(x + width) : x
  yield* itemsOf(element, place, { list: element.number, start, level: 0 })
}

function* itemsOf(element: DrawnElement, place: Place, outer: Outer): Generator<ContentItem> {
  const numbers = numberItems(element)
  const inner = { ...place, opacity: place.opacity * Number(styleOf(element, place).opacity) }
  for (const child of element.children) {
    if ('text' in child) continue
    if (isList(child)) yield* itemsOf(child, inner, { ...outer, level: outer.level + 1 })
    else if (child.tag === 'li') {
      yield* inLayer(child, inner, (place) => itemOf(child, numbers.get(child) ?? 1, place, outer))
    } else yield* place.walk(child, inner)
  }
}

function* itemOf(item: DrawnElement, number: number, around: Place, outer: Outer): Generator<ContentItem> {
  const css = styleOf(item, around)
  if (css.visibility !== 'visible' || css.opacity === '0') return
  yield* boxesOf(item, around)
  const fragment = Number(item.attributes['data-marpit-fragment'])
  const place: Place = {
    ...around,
    opacity: around.opacity * Number(css.opacity),
    ...(fragment > 0 ? { fragment } : {}),
  }
  let bullet = bulletOf(item, number, place)
  const facts: ParagraphFacts = {
    list: (): ListPlace => {
      const own = bullet
      bullet = undefined
      return { ...outer, ...(own ? { bullet: own } : {}) }
    },
  }
  for (const part of partsOf(item, place)) {
    if (Array.isArray(part)) {
      if (hasText(part) || part.some((node) => !('text' in node))) {
        yield* composeParagraph(part, item, place, facts)
      }
    } else if (isList(part)) yield* itemsOf(part, place, { ...outer, level: outer.level + 1 })
    else if (part.tag === 'p' && holdsLinesOnly(part, place)) {
      yield* composeParagraph(part.children, part, place, facts)
    } else yield* place.walk(part, { ...place, flow: `${place.flow}/item` })
  }
}

function isList({ tag }: DrawnElement): boolean {
  return tag === 'ul' || tag === 'ol'
}

/** Blocks, and between them what stands in lines. */
function partsOf(item: DrawnElement, place: Place): readonly (DrawnElement | DrawnNode[])[] {
  const parts: (DrawnElement | DrawnNode[])[] = []
  for (const node of item.children) {
    if ('text' in node || isInLine(node, place)) {
      const last = parts.at(-1)
      if (Array.isArray(last)) last.push(node)
      else parts.push([node])
    } else parts.push(node)
  }
  return parts
}

function bulletOf(item: DrawnElement, number: number, place: Place): ContentBullet | undefined {
  const css = styleOf(item, place)
  const type = css['list-style-type']
  const { marker, scale } = item
  if (marker === undefined) return undefined
  const text = markerText(css, item, number)
  const size = pixels(css['font-size']) * scale
  const common = {
    color: readColor(marker.color, place.opacity) ?? { hex: '#000000' },
    size: round(pixels(marker.size) * scale),
  }
  const tracking = pixels(css['letter-spacing']) * scale * text.length
  const advance = round(place.fonts.widthOf(css, text) * size + tracking)
  const style = numberStyleOf(css, item)
  if (style !== undefined) {
    return { kind: 'number', style, value: number, ...common, advance }
  }
  if (text.trim() !== '') return { kind: 'character', text: text.trim(), ...common, advance }
  if (type === 'none') return undefined
  const { ascent = 0.8 } = place.fonts.fonts[place.fonts.indexOf(css)] ?? {}
  // As Chromium draws it (LayoutListMarker): of the rounded ascent, half an em before the text.
  const width = Math.floor(((Math.round(ascent * pixels(css['font-size'])) * 2) / 3 + 1) / 2)
  return {
    kind: type === 'circle' || type === 'square' ? type : 'disc',
    width: round(width * scale),
    gap: round(size / 2),
    ...common,
    advance: 0,
  }
}
