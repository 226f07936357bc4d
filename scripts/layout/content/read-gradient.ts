import type { ContentColor, ContentGradient } from '../../model/content-look.ts'
import { readColor } from './css-values.ts'

/** A lone `linear-gradient()` with plain stops, as the page tells it; absent for everything else. */
export function readGradient(value: string, opacity = 1): ContentGradient | undefined {
  const inner = /^linear-gradient\(((?:[^()]|\([^()]*\))*)\)$/.exec(value)?.[1]
  if (inner === undefined) return undefined
  const parts = inner.split(/,\s*/)
  const degrees = readAngle(parts[0] ?? '')
  if (degrees === 'odd') return undefined
  const stops = (degrees === undefined ? parts : parts.slice(1)).flatMap((part) => readStops(part, opacity))
  if (stops.length < 2 || stops.some((stop) => stop === undefined)) return undefined
  return { degrees: degrees ?? 180, stops: placeStops(tintStops(stops as readonly Stop[])) }
}

type Stop = { readonly color: ContentColor; readonly at?: number }

/** Absent where the first part is a colour already. */
function readAngle(part: string): number | undefined | 'odd' {
  if (part.startsWith('#')) return undefined
  const [, number, unit = ''] = /^(-?[\d.]+)(deg|turn|rad|grad)$/.exec(part) ?? []
  if (number !== undefined) return Number(number) * (UNITS[unit] ?? 1)
  return CORNERS[part] ?? 'odd'
}

const UNITS: Readonly<Record<string, number>> = { deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 }

const CORNERS: Readonly<Record<string, number>> = {
  'to top': 0,
  'to right': 90,
  'to bottom': 180,
  'to left': 270,
}

/** One colour at one or two places; a place in pixels depends on the box, and is not taken. */
function readStops(part: string, opacity: number): readonly (Stop | undefined)[] {
  const [, hex, places = ''] = /^(#[0-9a-f]{8})((?: -?[\d.]+%){0,2})$/.exec(part) ?? []
  if (hex === undefined) return [undefined]
  const color = readColor(hex, opacity) ?? { hex: hex.slice(0, 7), alpha: 0 }
  const shares = [...places.matchAll(/-?[\d.]+/g)].map(([share]) => Number(share) / 100)
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
