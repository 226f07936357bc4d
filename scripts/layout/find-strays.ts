import type { LayoutOverflow, LayoutPlace, Rectangle } from '../model/layout-snapshot.ts'
import { isFaint } from './is-faint.ts'
import { isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, nameOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide } from './raw-page.ts'
import { partOf, type ReadingOrder } from './reading-order.ts'
import { areaOf, intersect, sidesBeyond, toRectangle, uniteAll } from './rectangles.ts'

/**
 * Content that is placed freely, and lies so far outside of the slide that nobody can have meant it; once for each placed element,
 * with the side on which most of it is. What is in the flow, header and footer are judged by `findOverflows`.
 *
 * Decoration may run off the slide: shapes, most of a picture, a huge letter, what is transparent. So may a picture that a box of
 * its own cuts out, and text for screen readers, which is put thousands of pixels away.
 */
export function findStrays(
  { elements, texts }: RawSlide,
  { placeOf }: ReadingOrder,
): readonly LayoutOverflow[] {
  const groups = new Map<RawElement, Piece[]>()
  const add = (index: number, piece: Omit<Piece, 'around'>): void => {
    const around = [...raiseFrom(elements, index)]
    const placed = placedOf(around)
    if (placed === undefined || !isSeen(around) || isPartOfPicture(around)) return
    groups.set(placed, [...(groups.get(placed) ?? []), { ...piece, around }])
  }
  for (const written of texts) {
    const { element, rectangle, style, text } = written
    if (rectangle === undefined || style === undefined) continue
    if (isFaint([...raiseFrom(elements, element)], style)) continue
    add(element, {
      kind: 'text',
      text,
      size: style.size,
      rectangle: toRectangle(rectangle),
      place: placeOf(written),
    })
  }
  for (const [index, shown] of elements.entries()) {
    const { picture, alt = '', parent, rectangle } = shown
    if (!picture || parent < 0) continue
    add(index, {
      kind: 'picture',
      text: alt,
      size: 0,
      rectangle: toRectangle(rectangle),
      place: placeOf(shown),
    })
  }
  return [...groups.values()].flatMap(strayOf)
}

type Piece = {
  readonly kind: 'text' | 'picture'
  readonly around: readonly RawElement[]
  readonly text: string
  /** Of its font; 0 for pictures. */
  readonly size: number
  readonly rectangle: Rectangle
  readonly place: LayoutPlace
}

/** The outermost element around it that is placed freely, if nothing around that cuts off a part of it. */
function placedOf(around: readonly RawElement[]): RawElement | undefined {
  const outside = around.filter(({ parent }) => parent >= 0)
  if (partOf(around)) return undefined
  const index = outside.findLastIndex(({ positioned }) => positioned)
  if (outside.slice(index + 1).some(({ clip }) => clip !== undefined)) return undefined
  return outside[index]
}

/** So many slides away, text is hidden on purpose: `left: -9999px`. */
const HIDDEN = 4

/** Of pictures that run off the slide as decoration, a quarter is left in a corner. */
const MOST_OF_PICTURE = 0.8

/** Ornaments are told by their size, in parts of the slide's height, and by how little they say. */
const HUGE = 1 / 6
const FEWEST_LETTERS = 3

/** Of a letter, in parts of the font size. */
const HALF = 0.5
const THIRD = 0.3

function strayOf(pieces: readonly Piece[]): readonly LayoutOverflow[] {
  const [first] = pieces
  const section = first?.around.at(-1)
  if (first === undefined || section === undefined) return []
  const slide = toRectangle(section.rectangle)
  const whole = uniteAll(pieces.map(({ rectangle }) => rectangle))
  const far = { x: HIDDEN * slide.width, y: HIDDEN * slide.height }
  if (whole.x < -far.x || whole.y < -far.y || whole.x > far.x || whole.y > far.y) return []
  const stray = pieces.find((piece) => isStray(piece, pieces, slide))
  const [worst] = [...sidesBeyond(stray?.rectangle ?? slide, slide)].sort((a, b) => b.pixels - a.pixels)
  if (stray === undefined || worst === undefined) return []
  const words = pieces.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  const element = nameOfStray(stray)
  return [{ element, ...worst, text: shorten((words.join(' ') || stray.text).trim()), place: stray.place }]
}

function nameOfStray({ kind, around }: Piece): string {
  const [own] = around
  if (kind === 'text' || own === undefined) return nameOf(namedOf(around), around)
  return own.classes.includes('katex') ? '.katex' : own.tag
}

function isStray(piece: Piece, all: readonly Piece[], slide: Rectangle): boolean {
  const { kind, rectangle, size } = piece
  const outside = 1 - areaOf(intersect(rectangle, slide)) / areaOf(rectangle)
  if (kind === 'picture') return outside > MOST_OF_PICTURE
  const letters = all.map(({ text }) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
  const said = letters.reduce((sum, count) => sum + count, 0)
  if (said === 0) return false
  const turned = piece.around.some((element) => element.turned === true)
  if (said < FEWEST_LETTERS || size > HUGE * slide.height || turned) return outside > 0.95
  if (outside > 0.5) return true
  // Half a letter that is gone, where the rest can be read, is a word that cannot; so is a third of all letters.
  return sidesBeyond(rectangle, slide).some(({ side, pixels }) => {
    if (side === 'left' || side === 'right') return pixels > HALF * size
    return pixels - Math.max(0, rectangle.height - size) / 2 > THIRD * size
  })
}
