import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentItem } from '../../model/slide-content.ts'
import { type Layer, type LayerBook, LEVELS } from './layer-book.ts'

/**
 * Items of a slide from the back to the front, as CSS draws them. Only what would be covered, or cover something, leaves its place in the
 * document, where it is read aloud: what is placed waits for what it lies on, all else is fetched to where it is covered.
 */
export function orderLayers(items: readonly ContentItem[], book: LayerBook): readonly ContentItem[] {
  const drawn = items.map((item) => ({ item, path: pathOf(book.layerOf(item)) }))
  const isOrdered = drawn.every((one, index) => index === 0 || isBelow(drawn[index - 1] ?? one, one))
  return isOrdered ? items : reorder(drawn).map(({ item }) => item)
}

type Drawn = { readonly item: ContentItem; readonly path: readonly Layer[] }

/** From the whole slide to the item. */
function pathOf(layer: Layer): readonly Layer[] {
  return layer.around === undefined ? [layer] : [...pathOf(layer.around), layer]
}

function reorder(items: readonly Drawn[]): readonly Drawn[] {
  const ordered = new Set<Drawn>()
  /** Behind whom each of those comes that wait. */
  const waiting = new Map<Drawn, Drawn>()

  const blockersOf = (one: Drawn): readonly Drawn[] =>
    items
      .filter((other) => !ordered.has(other) && touch(other, one) && isBelow(other, one))
      .sort((a, b) => (isBelow(a, b) ? -1 : 1))

  function put(one: Drawn): void {
    ordered.add(one)
    for (const [next, leader] of waiting) {
      if (!(leader === next || ordered.has(leader)) || blockersOf(next).length > 0) continue
      waiting.delete(next)
      put(next)
      return
    }
  }

  function fetch(one: Drawn): void {
    for (const other of blockersOf(one)) if (!ordered.has(other)) fetch(other)
    waiting.delete(one)
    if (!ordered.has(one)) put(one)
  }

  for (const one of items) {
    if (ordered.has(one)) continue
    const leader = [...waiting.keys()].find((other) => waiting.get(other) === other && isOfSame(other, one))
    for (const other of blockersOf(one)) if (isFetched(other, one) && !waiting.has(other)) fetch(other)
    if (leader !== undefined && waiting.has(leader)) waiting.set(one, leader)
    else if (blockersOf(one).length > 0) waiting.set(one, one)
    else if (!ordered.has(one)) put(one)
  }
  return [...ordered]
}

/** Whether CSS draws `a` before `b`. */
function isBelow(a: Drawn, b: Drawn): boolean {
  const [one, other] = partingOf(a, b)
  return one.level === other.level ? one.index < other.index : one.level < other.level
}

/** The outermost layers that they do not share. */
function partingOf({ path: a }: Drawn, { path: b }: Drawn): readonly [Layer, Layer] {
  const at = a.findIndex((layer, index) => layer !== b[index])
  const [one, other] = [a[at], b[at]]
  if (one === undefined || other === undefined) throw new Error('One item is in two places')
  return [one, other]
}

/** Whether `lower` is fetched to where `higher` covers it, instead of that waiting for it. */
function isFetched(lower: Drawn, higher: Drawn): boolean {
  const [below, above] = partingOf(lower, higher)
  return below.level < 0 || above.level < LEVELS.placed
}

/** Whether they move as a whole: they are of one layer, in which more is than themselves. */
function isOfSame({ path: a }: Drawn, { path: b }: Drawn): boolean {
  const own = a.at(-2)
  return own !== undefined && own.around !== undefined && b.includes(own)
}

function touch({ item: a }: Drawn, { item: b }: Drawn): boolean {
  return a !== b && overlap(a.rectangle, b.rectangle)
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return meet(a.x, a.width, b.x, b.width) && meet(a.y, a.height, b.y, b.height)
}

function meet(a: number, long: number, b: number, wide: number): boolean {
  return Math.min(a + long, b + wide) - Math.max(a, b) > Math.min(LEAST, long / 2, wide / 2)
}

/** In pixels: less is what rounding makes of neighbours, and the margin of pictures. */
const LEAST = 2
