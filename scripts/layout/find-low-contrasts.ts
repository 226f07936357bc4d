import type { LayoutContrast, LineOnPicture, Rectangle } from '../model/layout-snapshot.ts'
import {
  type ColorRange,
  contrastRatio,
  layOn,
  leastContrast,
  readColor,
  uniteColors,
} from './contrast-ratio.ts'
import { bandOf } from './find-crowded.ts'
import { findGround, listPainters, type Painter } from './find-ground.ts'
import { groundInDrawing } from './ground-in-drawing.ts'
import { isWatermark } from './is-faint.ts'
import { drawingOf, isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawPaint, RawSlide, RawStyle, RawText } from './raw-page.ts'
import type { ReadingOrder } from './reading-order.ts'
import { shownPart } from './shown-part.ts'

/** What of a slide is hard to tell from its ground, and what only a picture of the slide can say that of. */
export type FoundContrasts = {
  readonly low: readonly LayoutContrast[]
  readonly onPictures: readonly LineOnPicture[]
}

/**
 * Left out is what is turned (its rectangle is not where its letters are), has a shadow or an outline, is a part of a formula,
 * a watermark or other decoration, or without letters. `side`: the shorter one of the slide, in CSS pixels.
 */
export function findLowContrasts(
  { elements, texts }: RawSlide,
  side: number,
  { placeOf }: ReadingOrder,
): FoundContrasts {
  const painters = listPainters(elements)
  const low: LayoutContrast[] = []
  const onPictures: LineOnPicture[] = []
  for (const piece of texts) {
    const seen = lineOf(elements, piece, side)
    if (seen === undefined) continue
    const line = { ...seen, place: placeOf(piece) }
    const ground = groundOf(elements, painters, piece.element, line.band)
    if (ground === 'covered') continue
    if (ground === 'picture') {
      onPictures.push(line)
      continue
    }
    const { block, text, wanted, place } = line
    const ratio = leastContrast(inkOn(line, ground), ground)
    if (ratio >= wanted) continue
    if (`${ground.low}` === `${ground.high}`) low.push({ block, text, wanted, ratio, place })
    else onPictures.push(line)
  }
  return { low: worstOfBlocks(low), onPictures }
}

function groundOf(
  elements: readonly RawElement[],
  painters: readonly Painter[],
  index: number,
  band: Rectangle,
): ReturnType<typeof findGround> {
  const drawing = drawingOf([...raiseFrom(elements, index)])
  if (drawing === undefined) return findGround(elements, painters, index, band)
  const root = elements.indexOf(drawing)
  return groundInDrawing(elements, root, index, band, findGround(elements, painters, root, band))
}

function inkOn({ color, alpha }: LineOnPicture, { low, high }: ColorRange): ColorRange {
  return uniteColors([low, high].map((ground) => layOn(readColor(color), alpha, ground)))
}

/** Of each block what falls short most, in order of appearance; nothing of those that have enough. */
export function worstOfBlocks(contrasts: readonly LayoutContrast[]): readonly LayoutContrast[] {
  const worst = new Map<number, LayoutContrast>()
  for (const one of contrasts) {
    if (one.ratio >= one.wanted) continue
    const known = worst.get(one.block)
    if (known === undefined || one.ratio / one.wanted < known.ratio / known.wanted) worst.set(one.block, one)
  }
  return [...worst.values()].sort((a, b) => a.block - b.block)
}

/** WCAG 2.2, 1.4.3: sizes in CSS pixels, on a slide whose shorter side is 720. */
const SHORTER_SIDE = 720
const LARGE = 24
const LARGE_BOLD = 18.66
/** As headings in the themes of Marp. */
const BOLD = 600
const WANTED = 4.5
const WANTED_OF_LARGE = 3

/**
 * Of what themes colour to set it off or to hold it back. Measured in the themes of Marp, which no author can mend: code has 2.1
 * in Gaia (comments), header and footer 2.8, bold words 2.4 in Uncover, links and marked words 2.2. Not of what the author has coloured.
 */
const WANTED_OF_COLORED = 2
const COLORED = new Set([
  'a',
  'pre',
  'header',
  'footer',
  'section::after',
  'strong',
  'b',
  'mark',
  'code',
  'svg',
])

function lineOf(elements: readonly RawElement[], piece: RawText, side: number): LineOnPicture | undefined {
  const { element, text, style } = piece
  const whole = bandOf(piece)
  if (whole === undefined || style === undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined
  const around = [...raiseFrom(elements, element)]
  const isDrawn = drawingOf(around) !== undefined
  if (!isSeen(around) || (isPartOfPicture(around) && !isDrawn)) return undefined
  if (around[0]?.paint?.ink === 'other' || isSetOff(around[0]?.paint?.halo, style)) return undefined
  if (around.some(({ paint, turned }) => turned === true || paint?.unjudged === true)) return undefined
  const scale = side / SHORTER_SIDE
  if (isOrnament(text, style, scale) || isWatermark(around, style, scale)) return undefined
  const band = shownPart(around, whole)
  if (band.width === 0 || band.height === 0) return undefined
  const named = namedOf(around)
  return {
    block: named === undefined ? 0 : elements.indexOf(named),
    text: shorten(text.trim()),
    band,
    color: style.color,
    alpha: around.reduce((product, { opacity = 1 }) => product * opacity, style.alpha ?? 1),
    wanted: wantedOf(around, style, scale),
  }
}

/** Whether letters have a shadow that they can be told from. One in the colour of the ground helps nobody. */
function isSetOff(halo: RawPaint['halo'] = [], { color }: RawStyle): boolean {
  return halo.some(
    ([shade, alpha]) =>
      alpha >= 0.3 && contrastRatio(readColor(shade), readColor(color)) >= WANTED_OF_COLORED,
  )
}

function wantedOf(around: readonly RawElement[], style: RawStyle, scale: number): number {
  const colored = around.findIndex(({ tag }) => COLORED.has(tag))
  // The highlighting of code says its colours in the same way.
  const isCode = around.some(({ tag }) => tag === 'pre')
  const isTinted = !isCode && around.slice(0, colored + 1).some(({ paint }) => paint?.tinted)
  if (colored >= 0 && !isTinted) return WANTED_OF_COLORED
  return isLarge(style, scale) ? WANTED_OF_LARGE : WANTED
}

function isLarge({ size, weight }: RawStyle, scale: number): boolean {
  return size >= LARGE * scale || (weight >= BOLD && size >= LARGE_BOLD * scale)
}

/** A huge numeral or letter is a picture: it may well be faint. */
function isOrnament(text: string, { size }: RawStyle, scale: number): boolean {
  return size >= 120 * scale && text.trim().length < 3
}
