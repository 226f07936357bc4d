import type { LayoutContrast, LineOnPicture, SlideLayout } from '../model/layout-snapshot.ts'
import { type Color, contrastRatio, layOn, readColor } from './contrast-ratio.ts'
import { worstOfBlocks } from './find-low-contrasts.ts'

/** A slide as it is drawn, without its text. */
export type SlidePixels = {
  readonly width: number
  readonly height: number
  /** Red, green and blue of each pixel, row by row. */
  readonly data: Uint8Array
}

/**
 * The share of its ground that a line may do without. A word of a long line is about as much: when it lies on a bright cloud, the
 * sentence cannot be read, however dark the sky is.
 */
const SHARE = 0.1

/** A slide of which all is known that a picture of its ground can tell. `width`: of the slide, in CSS pixels. */
export function judgeLines(slide: SlideLayout, width: number, pixels: SlidePixels): SlideLayout {
  const { onPictures = [], lowContrasts = [], ...rest } = slide
  const scale = pixels.width / width
  const low = worstOfBlocks([...lowContrasts, ...onPictures.map((line) => judgeLine(line, scale, pixels))])
  return { ...rest, ...(low.length > 0 ? { lowContrasts: low } : {}) }
}

function judgeLine(line: LineOnPicture, scale: number, pixels: SlidePixels): LayoutContrast {
  const { block, text, wanted, place } = line
  const ratios = ratiosOn(line, scale, pixels).sort()
  return {
    block,
    text,
    wanted,
    ...(place && { place }),
    ratio: ratios[Math.floor(SHARE * ratios.length)] ?? wanted,
  }
}

/** For each pixel behind the line. */
function ratiosOn(
  { band, color, alpha }: LineOnPicture,
  scale: number,
  { width, height, data }: SlidePixels,
): Float64Array {
  const own = readColor(color)
  const left = Math.max(0, Math.floor(band.x * scale))
  const right = Math.min(width, Math.ceil((band.x + band.width) * scale))
  const top = Math.max(0, Math.floor(band.y * scale))
  const bottom = Math.min(height, Math.ceil((band.y + band.height) * scale))
  const ratios = new Float64Array(Math.max(0, right - left) * Math.max(0, bottom - top))
  let count = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = 3 * (y * width + x)
      const ground: Color = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
      ratios[count++] = contrastRatio(alpha < 1 ? layOn(own, alpha, ground) : own, ground)
    }
  }
  return ratios
}
