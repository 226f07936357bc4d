/// <reference lib="dom" />

/**
 * Runs in the page: its source is sent there, so everything it needs is inside of it. The painter writes every colour in a
 * computed value, `oklch()` included, as `#rrggbbaa`: what a pixel of it looks like.
 */
export function createPainter(): (value: string) => string {
  const COLORS = /\b(?:rgba?|hsla?|hwb|color|color-mix|(?:ok)?(?:lab|lch))\((?:[^()]|\([^()]*\))*\)/g
  const known = new Map<string, string>()
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  return (value) => value.replace(COLORS, toHex)

  function toHex(color: string): string {
    const hex = known.get(color) ?? `#${partsOf(color).map(byteOf).join('')}`
    known.set(color, hex)
    return hex
  }

  function partsOf(color: string): readonly number[] {
    const [, red, green, blue, alpha = 1] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(color) ?? []
    if (red !== undefined) return [Number(red), Number(green), Number(blue), Number(alpha) * 255]
    if (!pen) return [0, 0, 0, 255]
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = color
    pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data]
  }

  function byteOf(part: number): string {
    return Math.round(part).toString(16).padStart(2, '0')
  }
}
