import type { PixelSize } from '../../model/asset.ts'
import type { ContentColor, ContentGradient } from '../../model/content-look.ts'
import { readColor } from './css-values.ts'

/**
 * A lone `linear-gradient()` with plain stops, as the page tells it; absent for everything else. `size`: of what it fills, on which corners and
 * lengths depend.
 */
export function readGradient(value: string, opacity: number, size: PixelSize): ContentGradient | undefined {
  const [, old, inner] = /^(-webkit-)?linear-gradient\(((?:[^()]|\([^()]*\))*)\)$/.exec(value) ?? []
  if (inner === undefined) return undefined
  const parts = inner.split(/,\s*/)
  const angle = readAngle(parts[0] ?? '', old !== undefined, size)
  if (angle === 'odd') return undefined
  const degrees = angle ?? 180
  const length = lineLength(degrees, size)
  const stops = (angle === undefined ? parts : parts.slice(1)).flatMap((part) =>
    readStops(part, opacity, length),
  )
  if (stops.length < 2 || stops.some((stop) => stop === undefined)) return undefined
  const placed = placeStops(tintStops(stops as readonly Stop[]))
  return hasEdge(placed) ? undefined : { degrees, stops: placed }
}

/** LibreOffice 7.4 blurs what changes from one colour to the next at once. */
function hasEdge(stops: ContentGradient['stops']): boolean {
  return stops.some(({ at, color }, index) => {
    const next = stops[index + 1]
    return next !== undefined && next.at - at < SHARP && JSON.stringify(next.color) !== JSON.stringify(color)
  })
}

const SHARP = 0.005

/** From where the first stop is to where the last one is, as CSS has it: the corners get their colours. */
function lineLength(degrees: number, { width, height }: PixelSize): number {
  const turned = (degrees * Math.PI) / 180
  return Math.abs(width * Math.sin(turned)) + Math.abs(height * Math.cos(turned))
}

type Stop = { readonly color: ContentColor; readonly at?: number }

/** Absent where the first part is a colour already. `isOld`: with the prefix, it counts from the right, the other way round, and says where it begins. */
function readAngle(part: string, isOld: boolean, { width, height }: PixelSize): number | undefined | 'odd' {
  if (part.startsWith('#')) return undefined
  const [, number, unit = ''] = /^(-?[\d.]+)(deg|turn|rad|grad)$/.exec(part) ?? []
  const given = Number(number) * (UNITS[unit] ?? 1)
  if (number !== undefined) return isOld ? 90 - given : given
  const side = SIDES[isOld ? `to ${part}` : part]
  if (side !== undefined) return isOld ? side + 180 : side
  const corner = isOld ? undefined : CORNERS[part]
  if (corner === undefined) return 'odd'
  // The other two corners get the colour of the middle.
  const [right, down] = corner
  return (Math.atan2(right * height, -down * width) * 180) / Math.PI
}

const CORNERS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  'to left top': [-1, -1],
  'to left bottom': [-1, 1],
  'to right top': [1, -1],
  'to right bottom': [1, 1],
}

const UNITS: Readonly<Record<string, number>> = { deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 }

const SIDES: Readonly<Record<string, number | undefined>> = {
  'to top': 0,
  'to right': 90,
  'to bottom': 180,
  'to left': 270,
}

/** One colour at one or two places. `length`: of the whole line, in pixels. */
function readStops(part: string, opacity: number, length: number): readonly (Stop | undefined)[] {
  const [, hex, places = ''] = /^(#[0-9a-f]{8})((?: -?[\d.]+(?:%|px)){0,2})$/.exec(part) ?? []
  if (hex === undefined) return [undefined]
  const color = readColor(hex, opacity) ?? { hex: hex.slice(0, 7), alpha: 0 }
  const shares = [...places.matchAll(/(-?[\d.]+)(%|px)/g)].map(
    ([, number, unit]) => Number(number) / (unit === '%' ? 100 : length || 1),
  )
  return shares.length === 0 ? [{ color }] : shares.map((at) => ({ color, at }))
}

/** `transparent` is black that cannot be seen; CSS fades to it without getting darker, so it takes the colour that is next to it. */
function tintStops(stops: readonly Stop[]): readonly Stop[] {
  return stops.map((stop, index) => {
    if (stop.color.alpha !== 0) return stop
    const seen = [...stops.slice(0, index).reverse(), ...stops.slice(index)].find(
      ({ color }) => color.alpha !== 0,
    )
    return { ...stop, color: { hex: seen?.color.hex ?? stop.color.hex, alpha: 0 } }
  })
}

/** As CSS does it: the ends are at the ends, none comes before the one before it, and those between are spread evenly. */
function placeStops(stops: readonly Stop[]): ContentGradient['stops'] {
  const last = stops.length - 1
  let most = 0
  const known = stops.map(({ at }, index) => {
    const place = at ?? (index === 0 ? 0 : index === last ? 1 : undefined)
    if (place !== undefined) most = Math.max(most, place)
    return place === undefined ? undefined : most
  })
  return stops.map(({ color }, index) => {
    const before = known.findLastIndex((at, other) => at !== undefined && other <= index)
    const after = known.findIndex((at, other) => at !== undefined && other >= index)
    const [from = 0, to = 1] = [known[before], known[after]]
    const at = after === before ? from : from + ((to - from) * (index - before)) / (after - before)
    return { color, at: Math.min(1, Math.max(0, at)) }
  })
}
