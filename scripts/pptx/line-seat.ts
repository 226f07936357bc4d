import type { PptxTarget } from '../model/artifact.ts'

/** A line of text, in CSS pixels; `ascent` and `descent` for each pixel of `size`. */
export type SeatedLine = {
  readonly height: number
  readonly size: number
  readonly ascent: number
  readonly descent: number
}

/** How the height of a line is told: as a `share` of the font size, or in `points`, as tables have it. */
export type LineSpacing = 'share' | 'points'

/**
 * From the top of a line to its baseline, as programs set it. They know no half-leading: LibreOffice puts all that a line is
 * higher than its font above the letters (measured with 7.4, which sets imported presentations without the font's own
 * distances); PowerPoint parts it as the font parts itself, and takes what is less than 1.2 font sizes off at the top.
 */
export function seatOf(
  { height, size, ascent, descent }: SeatedLine,
  target: PptxTarget,
  spacing: LineSpacing = 'share',
): number {
  // Of a line whose height is told in points, it leaves the font what that takes below.
  const libreOffice = height - (spacing === 'points' ? descent : 0.2) * size
  if (target === 'libreoffice') return libreOffice
  const upper = ascent / (ascent + descent)
  const powerPoint = height >= 1.2 * size ? height * upper : height - 1.2 * size * (1 - upper)
  return target === 'powerpoint' ? powerPoint : (libreOffice + powerPoint) / 2
}
