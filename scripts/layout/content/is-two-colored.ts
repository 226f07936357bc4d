import type { ContentColor, ContentGradient } from '../../model/content-look.ts'

/**
 * Whether a gradient goes from one colour to another, or there and back: LibreOffice 7.4 draws the first two colours of all others over
 * the whole slide.
 */
export function isTwoColored({ stops }: ContentGradient): boolean {
  const [first, last] = [stops[0], stops.at(-1)]
  if (first === undefined || last === undefined) return true
  const inner = stops.slice(1, -1)
  const [middle] = inner
  if (inner.length === 1 && middle !== undefined && isNear(channelsOf(first.color), last.color)) {
    return Math.abs(middle.at - (first.at + last.at) / 2) < 0.01
  }
  return inner.every(({ color, at }) => {
    const share = (at - first.at) / (last.at - first.at || 1)
    const [from, to] = [channelsOf(first.color), channelsOf(last.color)]
    const between = from.map((value, channel) => value + ((to[channel] ?? 0) - value) * share)
    return isNear(between, color)
  })
}

function channelsOf({ hex, alpha = 1 }: ContentColor): readonly number[] {
  return [...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)), alpha * 255]
}

function isNear(channels: readonly number[], color: ContentColor): boolean {
  return channelsOf(color).every((value, channel) => Math.abs(value - (channels[channel] ?? 0)) <= SEEN)
}

/** Of 255: less is hard to see on a whole slide. */
const SEEN = 16
