import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RawRectangle } from './raw-page.ts'

export function toRectangle([x, y, width, height]: RawRectangle): Rectangle {
  return { x, y, width, height }
}

/** The smallest rectangle around all of them; there is at least one. */
export function uniteAll(rectangles: readonly Rectangle[]): Rectangle {
  const left = Math.min(...rectangles.map(({ x }) => x))
  const top = Math.min(...rectangles.map(({ y }) => y))
  const right = Math.max(...rectangles.map(({ x, width }) => x + width))
  const bottom = Math.max(...rectangles.map(({ y, height }) => y + height))
  return { x: left, y: top, width: roundPixels(right - left), height: roundPixels(bottom - top) }
}

/** To hundredths: floating point noise would make equal layouts unequal. */
export function roundPixels(value: number): number {
  return Math.round(value * 100) / 100
}
