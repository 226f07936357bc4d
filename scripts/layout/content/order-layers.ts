import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { ContentItem } from '../../model/slide-content.ts'

/** What goes to the front or the back as a whole. */
export type Layer = { readonly z: number }

/**
 * Items of a slide from the back to the front, as `z-index` says: those of a higher layer go behind what they lie on. All others stay in
 * the order of the document, in which they are read aloud. `layers`: of items that have one other than 0.
 */
export function orderLayers(
  items: readonly ContentItem[],
  layers: ReadonlyMap<ContentItem, Layer>,
): readonly ContentItem[] {
  if (layers.size === 0) return items
  const heightOf = (item: ContentItem): number => layers.get(item)?.z ?? 0
  let ordered: ContentItem[] = []
  function arrive(item: ContentItem): void {
    ordered.push(item)
    const above = ordered.filter(
      (other) => heightOf(other) > heightOf(item) && overlap(other.rectangle, item.rectangle),
    )
    for (const higher of above.sort((a, b) => heightOf(a) - heightOf(b))) {
      const layer = layers.get(higher) ?? higher
      if (ordered.indexOf(higher) > ordered.indexOf(item)) continue
      const isMoved = (other: ContentItem): boolean => (layers.get(other) ?? other) === layer
      const moved = ordered.filter(isMoved)
      ordered = ordered.filter((other) => !isMoved(other))
      moved.forEach(arrive)
    }
  }
  items.forEach(arrive)
  return ordered
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
