import type { Rectangle } from '../model/layout-snapshot.ts'
import { type ColorRange, readColor, uniteColors } from './contrast-ratio.ts'
import type { findGround } from './find-ground.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement } from './raw-page.ts'
import { intersect, toRectangle } from './rectangles.ts'

type Ground = ReturnType<typeof findGround>

/**
 * Between which colours all is that lies behind a word of a drawing. Shapes are painted in the order of the document. `root`: the drawing,
 * `below`: what that lies on.
 */
export function groundInDrawing(
  elements: readonly RawElement[],
  root: number,
  word: number,
  band: Rectangle,
  below: Ground,
): Ground {
  const drawing = elements[root]
  const shapes = elements.flatMap((shape, index) =>
    shape.paint?.fill && isTouched(shape, band) && [...raiseFrom(elements, index)].includes(drawing ?? shape)
      ? [{ shape, fill: shape.paint.fill, index }]
      : [],
  )
  if (shapes.some(({ index }) => index > word)) return 'covered'
  const top = shapes.at(-1)
  if (top === undefined) return below
  // Nobody can mend what the theme has chosen for both.
  const isThemed = [...raiseFrom(elements, word)].some(({ paint }) => paint?.themed)
  if (top.shape.paint?.themed && isThemed) return 'covered'
  const [color, alpha] = top.fill
  if (alpha < 1) return 'picture'
  const painted = uniteColors([readColor(color)])
  if (top.shape.tag === 'rect' && isWithin(band, toRectangle(top.shape.rectangle))) return painted
  // Its outline is not known: the word may reach beyond it.
  return below === 'picture' || below === 'covered' ? below : unite(painted, below)
}

function unite(a: ColorRange, b: ColorRange): ColorRange {
  return uniteColors([a.low, a.high, b.low, b.high])
}

function isTouched({ rectangle }: RawElement, band: Rectangle): boolean {
  const { width, height } = intersect(toRectangle(rectangle), band)
  return width > 0 && height > 0
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  const { width, height } = intersect(inner, outer)
  return width >= inner.width && height >= inner.height
}
