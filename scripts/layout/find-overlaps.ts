import type { LayoutOverlap, LayoutPlace, Rectangle } from '../model/layout-snapshot.ts'
import { comparePainting } from './compare-painting.ts'
import { bandOf, findCrowded } from './find-crowded.ts'
import { isCovered } from './is-covered.ts'
import { isFaint } from './is-faint.ts'
import { drawingOf, isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, nameOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'
import type { ReadingOrder } from './reading-order.ts'
import { intersect } from './rectangles.ts'
import { shownPart } from './shown-part.ts'

/**
 * Letters on letters, once for each pair of elements, where most of it is.
 *
 * A line is looked at where its capitals are: accents and descenders of lines that are set closely may well touch. Left out is what
 * is transparent, turned (its rectangle is not where its letters are), a reading aid of East Asian text, a sign
 * many times as large behind text, and what something opaque lies between.
 */
export function findOverlaps(slide: RawSlide, { placeOf }: ReadingOrder): readonly LayoutOverlap[] {
  const lines = findCrowded(slide.texts)
    .flatMap((text) => lineOf(slide.elements, text, placeOf(text)))
    .sort((a, b) => a.band.y - b.band.y)
  const found = new Map<string, Found>()
  for (const [index, line] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next]
      if (other === undefined || other.band.y >= line.band.y + line.band.height) break
      const overlap = overlapOf(slide.elements, line, other)
      if (overlap === undefined) continue
      const known = found.get(overlap.key)
      if (known === undefined || overlap.area > known.area) found.set(overlap.key, overlap)
    }
  }
  return [...found.values()].map(({ area: _, key: __, ...overlap }) => overlap)
}

type Found = LayoutOverlap & { readonly key: string; readonly area: number }

type Line = {
  readonly place: LayoutPlace
  /** That it is a letter of: the letters of one may well touch. */
  readonly formula: RawElement | undefined
  readonly element: number
  readonly around: readonly RawElement[]
  readonly text: string
  readonly letters: number
  readonly size: number
  /** From below the baseline to above the capitals, as far as nothing cuts it off. */
  readonly band: Rectangle
}

function lineOf(elements: readonly RawElement[], piece: RawText, place: LayoutPlace): readonly Line[] {
  const { element, text, style } = piece
  const whole = bandOf(piece)
  if (whole === undefined || style === undefined) return []
  const around = [...raiseFrom(elements, element)]
  if (!isSeen(around) || isFaint(around, style)) return []
  const formula = around.find(({ classes }) => classes.includes('katex'))
  if (isPartOfPicture(around) && !formula && !drawingOf(around)) return []
  if (around.some(({ turned, tag }) => turned === true || tag === 'rt' || tag === 'rp')) return []
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters === 0) return []
  const band = shownPart(around, whole)
  return band.width > 0 && band.height > 0
    ? [{ place, formula, element, around, text: text.trim(), letters, size: style.size, band }]
    : []
}

/** In parts of the smaller font size: less is a close setting, which nobody takes for a fault. */
const TOLERANCE_ACROSS = 0.3
const TOLERANCE_DOWN = 0.1

function overlapOf(elements: readonly RawElement[], a: Line, b: Line): Found | undefined {
  const both = intersect(a.band, b.band)
  const size = Math.min(a.size, b.size)
  if (both.width <= TOLERANCE_ACROSS * size || both.height <= TOLERANCE_DOWN * size) return undefined
  if (a.formula !== undefined && a.formula === b.formula) return undefined
  if (isShadow(a, b) || isOrnament(elements, a, b) || isOrnament(elements, b, a)) return undefined
  const [below, above] = inOrder(a, b)
  const [one, two] = [below, above].map(({ around }) => namedOf(around))
  // Letters that are pushed into each other are a logo.
  if (one === two && Math.min(a.letters, b.letters) < 3) return undefined
  if (isCovered(elements, below.element, above.element, both)) return undefined
  return {
    key: [one, two].map((named) => (named === undefined ? '' : elements.indexOf(named))).join(' '),
    element: nameOf(two, above.around),
    text: shorten(above.text),
    place: above.place,
    over: { element: nameOf(one, below.around), text: shorten(below.text) },
    width: both.width,
    height: both.height,
    area: both.width * both.height,
  }
}

/** What is placed freely lies on what is not; else the later one. */
function inOrder(a: Line, b: Line): readonly [Line, Line] {
  const [placed, other] = [a, b].map(({ around }) => around.some(({ positioned }) => positioned))
  if (placed !== other) return placed ? [b, a] : [a, b]
  return a.element <= b.element ? [a, b] : [b, a]
}

/** Two copies of the same words, hardly shifted, make a shadow or an outline. */
function isShadow(a: Line, b: Line): boolean {
  const shift = Math.max(Math.abs(a.band.x - b.band.x), Math.abs(a.band.y - b.band.y))
  return a.text === b.text && shift < a.size / 5
}

/** A huge numeral or quotation mark, or a huge word, behind what is to be read. */
function isOrnament(elements: readonly RawElement[], line: Line, other: Line): boolean {
  const { element, letters, size } = line
  return size >= (letters < 3 ? 2 : 4) * other.size && comparePainting(elements, element, other.element) < 0
}
