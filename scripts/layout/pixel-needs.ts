import type { PixelSize } from '../model/asset.ts'
import type { RawPicture } from './raw-picture.ts'

/** Pixels of a picture for each CSS pixel of the slide: sharp on screens of today, and on projectors up to 4K. */
export const DENSITY = 2

/**
 * How many pixels of a picture the page can show: `density` for each CSS pixel, at its largest place.
 * Where its size is not known (a style that loads it in a way of its own) the slide is the measure.
 */
export function pixelNeed(
  uses: readonly RawPicture[],
  slide: PixelSize,
  density: number,
): (url: string, natural: PixelSize) => PixelSize {
  return (url, natural) => {
    const places = uses.filter((use) => use.url === url)
    const shares = (places.length > 0 ? places : [{ ...slide, fit: 'cover' }]).map((place) =>
      shownShare(place, natural),
    )
    return scaled(natural, Math.min(1, density * Math.max(...shares)))
  }
}

/** What any place of the slide can show of it: enough to cover it all. */
export function slideNeed(slide: PixelSize, density: number): (url: string, natural: PixelSize) => PixelSize {
  return pixelNeed([], slide, density)
}

/** CSS pixels for each pixel of the picture, in one place; 1: shown at its natural size. */
export function shownShare(
  { width, height, fit }: Pick<RawPicture, 'width' | 'height' | 'fit'>,
  natural: PixelSize,
): number {
  const across = width / natural.width
  const down = height / natural.height
  if (fit === 'fill') return Math.max(across, down)
  if (fit === 'contain') return Math.min(across, down)
  if (fit === 'scale-down') return Math.min(1, across, down)
  if (fit === 'cover') return Math.max(across, down)
  const [first = 'auto', second = 'auto'] = fit.split(' ')
  const lengths = [lengthOf(first, width) / natural.width, lengthOf(second, height) / natural.height]
  const known = lengths.filter((length) => !Number.isNaN(length))
  return known.length > 0 ? Math.max(...known) : 1
}

/** `NaN` for `auto` and what is computed elsewhere. */
function lengthOf(value: string, whole: number): number {
  const [, number, unit] = /^([\d.]+)(px|%)$/.exec(value) ?? []
  if (number === undefined) return Number.NaN
  return unit === '%' ? (Number(number) / 100) * whole : Number(number)
}

function scaled({ width, height }: PixelSize, factor: number): PixelSize {
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}
