/** Red, green, blue, from 0 to 255. */
export type Color = readonly [number, number, number]

/** `#rrggbb`. */
export function readColor(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** What is seen of a colour that lies on another one. */
export function layOn([red, green, blue]: Color, alpha: number, [r, g, b]: Color): Color {
  const mix = (above: number, below: number): number => alpha * above + (1 - alpha) * below
  return [mix(red, r), mix(green, g), mix(blue, b)]
}

/** From 1 to 21, as defined by WCAG 2.2 (“contrast ratio”). */
export function contrastRatio(a: Color, b: Color): number {
  return leastContrast({ low: a, high: a }, { low: b, high: b })
}

/** Any colour whose channels lie between those of the two. */
export type ColorRange = { readonly low: Color; readonly high: Color }

export function uniteColors(colors: readonly Color[]): ColorRange {
  const each = (pick: (...values: number[]) => number): Color => [
    pick(...colors.map(([red]) => red)),
    pick(...colors.map(([, green]) => green)),
    pick(...colors.map(([, , blue]) => blue)),
  ]
  return { low: each(Math.min), high: each(Math.max) }
}

/** No two colours of the ranges have less; they may all have more. */
export function leastContrast(a: ColorRange, b: ColorRange): number {
  const [lower, upper] = luminanceOf(a.high) <= luminanceOf(b.low) ? [a, b] : [b, a]
  return Math.max(1, (luminanceOf(upper.low) + 0.05) / (luminanceOf(lower.high) + 0.05))
}

function luminanceOf([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** By value of the channel: pictures have many pixels. */
const LINEAR = Float64Array.from({ length: 256 }, (_, channel) => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

function linear(channel: number): number {
  return LINEAR[Math.round(channel)] ?? 0
}
