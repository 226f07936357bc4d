import type { Rectangle } from '../model/layout-snapshot.ts'
import { comparePainting } from './compare-painting.ts'
import { type Color, type ColorRange, layOn, readColor, uniteColors } from './contrast-ratio.ts'
import { isLayered } from './is-covered.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawPaint } from './raw-page.ts'
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
    const { background, gradient, image, shadow } = paint ?? {}
    const isPainted = [background, gradient, image, shadow].some((painted) => painted !== undefined)
    const isDrawn = picture && !classes.includes('katex')
    return [
      ...(isPainted || isDrawn ? [{ index, area: grow(own, shadow ?? 0), mark: false }] : []),
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
 * Between which colours all is that lies behind a line; `picture` where that cannot be computed with certainty: for anything but
 * colours and gradients of elements that the line lies in, and for what lies there by chance. `covered`: something is, or may be, above the line.
 */
export function findGround(
  elements: readonly RawElement[],
  painters: readonly Painter[],
  index: number,
  band: Rectangle,
): ColorRange | 'picture' | 'covered' {
  const around = [...raiseFrom(elements, index)]
  const inside = new Set(around)
  const strangers = painters.filter((painter) => {
    const element = elements[painter.index]
    if (element === undefined || !isTouched(painter.area, band)) return false
    return painter.mark || !(inside.has(element) || isGroundOfSlide(element))
  })
  if (strangers.some((painter) => isAbove(elements, painter, index, inside))) return 'covered'
  return strangers.length > 0 ? 'picture' : (rangeBehind(elements, around, band) ?? 'picture')
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

function rangeBehind(
  elements: readonly RawElement[],
  around: readonly RawElement[],
  band: Rectangle,
): ColorRange | undefined {
  const layers: ((below: ColorRange) => ColorRange)[] = []
  for (const { paint = {}, opacity, rectangle } of [...around, ...elements.filter(isGroundOfSlide)]) {
    const { background, gradient, image } = paint
    if (image === true) return undefined
    if (gradient !== undefined) layers.push((below) => behindGradient(gradient, below))
    if (background !== undefined) {
      if (!isWithin(band, toRectangle(rectangle))) return undefined
      layers.push(({ low, high }) => uniteColors([low, high].map((color) => layPaint(background, color))))
    }
    // A group of layers that lets its ground shine through.
    if (opacity !== undefined && layers.length > 0) return undefined
    if (background?.[1] === 1) break
  }
  return layers.reduceRight((below, layer) => layer(below), uniteColors([PAPER]))
}

/** It may leave out a part of its element, or be over before the line. */
function behindGradient(gradient: NonNullable<RawPaint['gradient']>, { low, high }: ColorRange): ColorRange {
  const ends = [low, high]
  return uniteColors([...ends, ...gradient.flatMap((stop) => ends.map((color) => layPaint(stop, color)))])
}

function layPaint([color, alpha]: readonly [string, number], below: Color): Color {
  return layOn(readColor(color), alpha, below)
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const { width, height } = intersect(inner, outer)
  return width >= inner.width - ROUNDING && height >= inner.height - ROUNDING
}
