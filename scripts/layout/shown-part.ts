import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RawElement } from './raw-page.ts'
import { intersect, toRectangle } from './rectangles.ts'

/** What can be seen of a rectangle, as far as nothing cuts it off. `around`: an element and all around it. */
export function shownPart(around: readonly RawElement[], whole: Rectangle): Rectangle {
  return around.reduce((rest, outer) => intersect(rest, shownBy(outer, rest)), whole)
}

/** How much an element shows of what is in it. */
function shownBy({ clip, parent, rectangle }: RawElement, inner: Rectangle): Rectangle {
  if (parent < 0) return toRectangle(rectangle)
  if (clip === undefined) return inner
  const outer = toRectangle(clip.rectangle)
  return {
    ...(clip.x ? { x: outer.x, width: outer.width } : { x: inner.x, width: inner.width }),
    ...(clip.y ? { y: outer.y, height: outer.height } : { y: inner.y, height: inner.height }),
  }
}
