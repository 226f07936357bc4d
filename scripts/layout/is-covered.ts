import type { Rectangle } from '../model/layout-snapshot.ts'
import { comparePainting } from './compare-painting.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement } from './raw-page.ts'
import { intersect, toRectangle } from './rectangles.ts'

/** How much of an area has to be covered: edges may be rounded. */
const MOST = 0.9

/**
 * Whether something opaque lies between two texts that share an area, so that only one of them is seen there: the card that one of
 * them stands on, a picture. Pictures count as opaque, though some are not.
 */
export function isCovered(elements: readonly RawElement[], a: number, b: number, area: Rectangle): boolean {
  const [lower, upper] = comparePainting(elements, a, b) < 0 ? [a, b] : [b, a]
  const ground = new Set(raiseFrom(elements, upper))
  const below = new Set(raiseFrom(elements, lower))
  return elements.some((element, index) => {
    if (element.paint?.fill?.[1] === 1) return isBetween(elements, index, lower, upper, area)
    if (element.ground !== true && !element.picture) return false
    // A formula paints its letters only, and a drawing is a ground of its own words only where it paints one.
    if (element.classes.includes('katex') || (element.tag === 'svg' && ground.has(element))) return false
    if (element.parent < 0 || element.hidden || below.has(element) || (element.opacity ?? 1) < 1) return false
    const shared = intersect(toRectangle(element.rectangle), area)
    if (shared.width * shared.height < MOST * area.width * area.height) return false
    // In the flow, backgrounds are painted before all text.
    if (!element.picture && !isLayered(elements, index, below)) return false
    const isBehindUpper = ground.has(element) || comparePainting(elements, index, upper) < 0
    return isBehindUpper && comparePainting(elements, lower, index) < 0
  })
}

/** Shapes of a drawing are painted in the order of the document. Those that are no rectangles leave out their corners. */
function isBetween(
  elements: readonly RawElement[],
  index: number,
  lower: number,
  upper: number,
  area: Rectangle,
): boolean {
  const shared = intersect(toRectangle(elements[index]?.rectangle ?? [0, 0, 0, 0]), area)
  if (shared.width * shared.height < MOST * area.width * area.height) return false
  return comparePainting(elements, index, upper) < 0 && comparePainting(elements, lower, index) < 0
}

/** Whether an element is painted above the flow of what `others` are in. */
export function isLayered(
  elements: readonly RawElement[],
  index: number,
  others: ReadonlySet<RawElement>,
): boolean {
  return [...raiseFrom(elements, index)].some((outer) => outer.z !== undefined && !others.has(outer))
}
