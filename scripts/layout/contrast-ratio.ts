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
  const [first, second] = [luminanceOf(a), luminanceOf(b)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminanceOf([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
