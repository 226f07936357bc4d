import type { LayoutOverflow, Rectangle } from '../model/layout-snapshot.ts'
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

/** What two rectangles share. Width or height are 0 where they share nothing. */
export function intersect(a: Rectangle, b: Rectangle): Rectangle {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const right = Math.min(a.x + a.width, b.x + b.width)
  const bottom = Math.min(a.y + a.height, b.y + b.height)
  return {
    x,
    y,
    width: roundPixels(Math.max(0, right - x)),
    height: roundPixels(Math.max(0, bottom - y)),
  }
}

/** The sides on which one rectangle reaches beyond another, and how far. */
export function sidesBeyond(
  inner: Rectangle,
  outer: Rectangle,
): readonly { readonly side: LayoutOverflow['side']; readonly pixels: number }[] {
  const amounts = [
    ['top', outer.y - inner.y],
    ['right', inner.x + inner.width - outer.x - outer.width],
    ['bottom', inner.y + inner.height - outer.y - outer.height],
    ['left', outer.x - inner.x],
  ] as const
  return amounts.flatMap(([side, amount]) => {
    const pixels = roundPixels(amount)
    return pixels > 0 ? [{ side, pixels }] : []
  })
}

export function areaOf({ width, height }: Rectangle): number {
  return width * height
}

/** To hundredths: floating point noise would make equal layouts unequal. */
export function roundPixels(value: number): number {
  return Math.round(value * 100) / 100
}
