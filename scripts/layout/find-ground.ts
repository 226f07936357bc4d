import type { Rectangle } from '../model/layout-snapshot.ts'
import { comparePainting } from './compare-painting.ts'
import { type Color, layOn, readColor } from './contrast-ratio.ts'
import { isLayered } from './is-covered.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement } from './raw-page.ts'
import { intersect, toRectangle } from './rectangles.ts'

/** What paints something besides text. `area`: where it does. */
export type Painter = {
  readonly index: number
  readonly area: Rectangle
  /** What `::before` or `::after` paints lies behind or before the text of the element itself, too. */
  readonly mark: boolean
}

/** Formulas are called pictures, but paint nothing besides their letters. */
export function listPainters(elements: readonly RawElement[]): readonly Painter[] {
  return elements.flatMap((element, index) => {
    const { paint, picture, rectangle, classes, hidden } = element
    if (hidden) return []
    const own = toRectangle(rectangle)
    const isPainted = paint?.background !== undefined || paint?.image === true || paint?.shadow !== undefined
    const isDrawn = picture && !classes.includes('katex')
    return [
      ...(isPainted || isDrawn ? [{ index, area: grow(own, paint?.shadow ?? 0), mark: false }] : []),
      ...(paint?.marks ?? []).map(([x, y, width, height]) => ({
        index,
        area: { x: own.x + x, y: own.y + y, width, height },
        mark: true,
      })),
    ]
  })
}

function grow({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/**
 * The colour behind a line; `picture` where that cannot be computed with certainty: anything but plain colours of elements that the
 * line lies in, and what lies there by chance. `covered`: something is, or may be, above the line.
 */
export function findGround(
  elements: readonly RawElement[],
  painters: readonly Painter[],
  index: number,
  band: Rectangle,
): Color | 'picture' | 'covered' {
  const around = [...raiseFrom(elements, index)]
  const inside = new Set(around)
  const strangers = painters.filter((painter) => {
    const element = elements[painter.index]
    if (element === undefined || !isTouched(painter.area, band)) return false
    return painter.mark || !(inside.has(element) || isGroundOfSlide(element))
  })
  if (strangers.some((painter) => isAbove(elements, painter, index, inside))) return 'covered'
  return strangers.length > 0 ? 'picture' : (plainColor(elements, around, band) ?? 'picture')
}

/** In CSS pixels: edges of neighbours may be rounded. */
const ROUNDING = 1

function isTouched(area: Rectangle, band: Rectangle): boolean {
  const { width, height } = intersect(area, band)
  return width > ROUNDING && height > ROUNDING
}

/** Behind `bg` pictures, Marp paints the background of the slide as a section of its own. */
function isGroundOfSlide({ layer, parent }: RawElement): boolean {
  return layer === 'background' && parent < 0
}

function isAbove(
  elements: readonly RawElement[],
  { index: painter, mark }: Painter,
  index: number,
  inside: ReadonlySet<RawElement>,
): boolean {
  const element = elements[painter]
  if (mark || element?.layer === 'background' || comparePainting(elements, painter, index) <= 0) return false
  // In the flow, backgrounds are painted before all text.
  return element?.picture === true || isLayered(elements, painter, inside)
}

const PAPER: Color = [255, 255, 255]

function plainColor(
  elements: readonly RawElement[],
  around: readonly RawElement[],
  band: Rectangle,
): Color | undefined {
  const layers: (readonly [string, number])[] = []
  for (const { paint, opacity, rectangle } of [...around, ...elements.filter(isGroundOfSlide)]) {
    if (paint?.image === true) return undefined
    if (paint?.background !== undefined) {
      if (!isWithin(band, toRectangle(rectangle))) return undefined
      layers.push(paint.background)
    }
    // A group of layers that lets its ground shine through.
    if (opacity !== undefined && layers.length > 0) return undefined
    if (layers.at(-1)?.[1] === 1) break
  }
  return layers.reduceRight<Color>((below, [color, alpha]) => layOn(readColor(color), alpha, below), PAPER)
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const { width, height } = intersect(inner, outer)
  return width >= inner.width - ROUNDING && height >= inner.height - ROUNDING
}
