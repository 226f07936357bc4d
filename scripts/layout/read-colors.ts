/// <reference lib="dom" />

/** Any CSS colour, `oklch()` included: what a pixel of it looks like, `#rrggbb`, and how opaque that is, from 0 to 1. */
export type PaintOf = (color: string) => { readonly color: string; readonly alpha: number }

/** Runs in the page: its source is sent there, so everything it needs is inside of it. Reads only. Each colour is painted once. */
export function readColors(): PaintOf {
  const paints = new Map<string, { color: string; alpha: number }>()
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

  return (color) => {
    const known = paints.get(color)
    if (known !== undefined || !pen) return known ?? { color: '#000000', alpha: 1 }
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = color
    pen.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data
    const hex = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
    const paint = { color: hex, alpha: Math.round((100 * alpha) / 255) / 100 }
    paints.set(color, paint)
    return paint
  }
}
