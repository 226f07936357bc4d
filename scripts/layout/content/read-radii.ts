import type { PixelSize } from '../../model/asset.ts'
import type { BoxLook } from '../../model/content-look.ts'
import { pixels } from './css-values.ts'
import type { DrawnStyle } from './drawn-page.ts'

export type Radii = NonNullable<BoxLook['radii']>

/** How round the corners of a box are, as far as it has room for that. */
export function readRadii(
  style: DrawnStyle,
  scale: number,
  { width, height }: PixelSize,
): Pick<BoxLook, 'radius' | 'radii'> {
  const lengthOf = (value: string): number =>
    value.endsWith('%') ? (Math.min(width, height) * pixels(value)) / 100 : pixels(value) * scale
  const wanted = CORNERS.map((corner) => lengthOf(style[`border-${corner}-radius`]))
  const [a = 0, b = 0, c = 0, d = 0] = wanted
  const room = Math.min(1, width / (a + b), width / (c + d), height / (b + c), height / (d + a))
  const radii = wanted.map((radius) => radius * (Number.isFinite(room) ? room : 1))
  const [first = 0] = radii
  const isEven = radii.every((radius) => Math.abs(radius - first) < 0.5)
  return isEven ? { radius: first } : { radius: 0, radii: radii as unknown as Radii }
}

/** In the order of CSS. */
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const
