import type { BoxLook } from '../../model/content-look.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'

/** What `clip-path` leaves of a box, where that is a polygon; absent for everything else. */
export function readPolygon(
  { rectangle: [, , width, height], scale }: DrawnElement,
  style: DrawnStyle,
): BoxLook['corners'] {
  const inner = /^polygon\(([^()]*)\)$/.exec(style['clip-path'])?.[1]
  const points = inner?.split(',').map((point) => {
    const [x, y] = [...point.matchAll(/(-?[\d.]+)(%|px)/g)].map(([, number, unit], axis) => {
      const whole = axis === 0 ? width : height
      return unit === '%' ? Number(number) / 100 : (Number(number) * scale) / whole
    })
    const isPlain = /^\s*-?[\d.]+(?:%|px) -?[\d.]+(?:%|px)\s*$/.test(point)
    return isPlain && x !== undefined && y !== undefined ? ([clamp(x), clamp(y)] as const) : undefined
  })
  if (points === undefined || points.length < 3 || !points.every((point) => point !== undefined))
    return undefined
  return points
}

/** Nothing of a box is beyond its edges. */
function clamp(share: number): number {
  return Math.min(Math.max(share, 0), 1)
}
