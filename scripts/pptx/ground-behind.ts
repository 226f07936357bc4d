import type { PixelSize } from '../model/asset.ts'
import type { NativeSlide } from './native-presentation.ts'
import type { NativeShape } from './native-shape.ts'
import { blendColor } from './write-color.ts'

/** What text of a slide lies on, as `#rrggbb`: of a gradient, the middle of its colours. Absent behind pictures. */
export function groundBehind(
  { ground, shapes }: NativeSlide,
  { width, height }: PixelSize,
): { readonly ground?: string } {
  const isCovered = shapes.some(
    ({ kind, rectangle, ...shape }) =>
      (kind === 'raster' || (kind === 'picture' && 'background' in shape)) &&
      rectangle.width * rectangle.height > MOST * width * height,
  )
  if (isCovered || ground.picture) return {}
  const base = ground.color?.hex ?? '#ffffff'
  const stops = ground.gradient?.stops.map(({ color }) => blendColor(color, base).hex) ?? [base]
  const channels = [1, 3, 5].map((at) => {
    const values = stops.map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  })
  return { ground: `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}` }
}

/** The same of a text that stands on a box: the last one that holds it, if nothing is seen through that. */
export function boxBehind(text: NativeShape, before: readonly NativeShape[]): { readonly ground?: string } {
  if (text.kind !== 'text') return {}
  const { x, y, width, height } = text.rectangle
  const box = before.findLast(({ kind, rectangle }) => {
    const [right, down] = [rectangle.x + rectangle.width - x, rectangle.y + rectangle.height - y]
    const isHeld = rectangle.x <= x + 1 && rectangle.y <= y + 1 && right > width / 2 && down > height / 2
    return isHeld && (kind === 'box' || kind === 'picture' || kind === 'raster')
  })
  return box?.kind === 'box' && box.fill && box.fill.alpha === undefined ? { ground: box.fill.hex } : {}
}

/** As a part of the slide: most of what stands on it then stands on that. */
const MOST = 0.8
