import type { LayoutOverflow, LayoutPlace, Rectangle } from '../model/layout-snapshot.ts'
import { isWatermark } from './is-faint.ts'
import { isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, nameOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'
import type { ReadingOrder } from './reading-order.ts'
import { sidesBeyond, toRectangle } from './rectangles.ts'

/**
 * Content that is cut off, once for each element and side, with the furthest that any of it reaches.
 *
 * Content is words and pictures, never boxes: a coloured band may well run off the slide. What is placed by
 * `position: absolute` is decoration, header and footer excepted. Amounts below a pixel are here too: a rule decides.
 */
export function findOverflows(slide: RawSlide, { placeOf }: ReadingOrder): readonly LayoutOverflow[] {
  const worst = new Map<string, LayoutOverflow>()
  for (const content of contentOf(slide, placeOf)) {
    for (const cut of cutsOf(slide.elements, content)) {
      const known = worst.get(cut.key)
      // The first words that are cut, the furthest that any reaches.
      if (known === undefined) worst.set(cut.key, cut.overflow)
      else if (cut.overflow.pixels > known.pixels)
        worst.set(cut.key, { ...known, pixels: cut.overflow.pixels })
    }
  }
  return [...worst.values()]
}

/** In CSS pixels, of the slides that sizes are said for. */
const SHORTER_SIDE = 720

type Content = {
  readonly element: number
  readonly rectangle: Rectangle
  readonly text: string
  readonly place: LayoutPlace
  /** A picture in a box that holds nothing else: whoever cuts that off wants to show a part of it. */
  readonly framed: boolean
}

function contentOf({ elements, texts }: RawSlide, placeOf: ReadingOrder['placeOf']): readonly Content[] {
  // A watermark or an outline behind the words may well run off the slide.
  const scale = (elements[0]?.rectangle[3] ?? SHORTER_SIDE) / SHORTER_SIDE
  const isThere = ({ element, style }: RawText): boolean =>
    style === undefined || !isWatermark([...raiseFrom(elements, element)], style, scale)
  const words = texts.filter(isThere).flatMap((text) => wordsOf(text, placeOf(text)))
  const pictures = elements.flatMap((shown, element) => {
    const { picture, layer, parent, rectangle, alt = '' } = shown
    if (!picture || layer !== 'content' || parent < 0) return []
    const framed = isFramed(elements, texts, element)
    return [{ element, rectangle: toRectangle(rectangle), text: alt, place: placeOf(shown), framed }]
  })
  return [...words, ...pictures].filter(({ element }) => counts(elements, element))
}

/**
 * The rectangle of a text is as high as its font says, often more than the letters and the line:
 * one font size, in the middle of it, is what can be seen.
 */
function wordsOf({ element, text, rectangle, style }: RawText, place: LayoutPlace): readonly Content[] {
  if (rectangle === undefined || style === undefined) return []
  const [x, y, width, height] = rectangle
  const air = Math.max(0, height - style.size) / 2
  const seen = { x, y: y + air, width, height: height - 2 * air }
  return [{ element, text: text.trim(), rectangle: seen, place, framed: false }]
}

function isFramed(elements: readonly RawElement[], texts: readonly RawText[], index: number): boolean {
  const frame = [...raiseFrom(elements, index)].find(({ clip, parent }) => clip && parent >= 0)
  if (frame === undefined || frame.clip?.scrolls) return false
  const isInside = (one: number): boolean => [...raiseFrom(elements, one)].includes(frame)
  return (
    !texts.some(({ element, style }) => style !== undefined && isInside(element)) &&
    !elements.some(({ picture }, other) => picture && other !== index && isInside(other))
  )
}

function counts(elements: readonly RawElement[], index: number): boolean {
  const around = [...raiseFrom(elements, index)]
  // Parts of a drawing are cut by the drawing; that is its own business.
  if (!isSeen(around) || isPartOfPicture(around)) return false
  return around.every(
    ({ positioned, tag, parent }) => !positioned || parent < 0 || tag === 'header' || tag === 'footer',
  )
}

type Cut = { readonly key: string; readonly overflow: LayoutOverflow }

/** Each element around it that cuts, with the sides beyond which the content reaches. */
function cutsOf(elements: readonly RawElement[], content: Content): readonly Cut[] {
  const around = [...raiseFrom(elements, content.element)]
  const named = namedOf(around)
  const element = nameOf(named, around)
  const key = (side: string) => `${named === undefined ? '' : elements.indexOf(named)} ${side}`
  return around.flatMap((clipping) => {
    const { clip, parent } = clipping
    // The section cuts even when its theme says `overflow: visible`: there the slide ends.
    if (content.framed && parent >= 0) return []
    const limits = clip?.rectangle ?? (parent < 0 ? clipping.rectangle : undefined)
    if (limits === undefined) return []
    return sidesBeyond(content.rectangle, toRectangle(limits)).flatMap(({ side, pixels }) => {
      const across = side === 'left' || side === 'right'
      if (clip !== undefined && parent >= 0 && !(across ? clip.x : clip.y)) return []
      return [
        {
          key: key(side),
          overflow: { element, side, pixels, text: shorten(content.text), place: content.place },
        },
      ]
    })
  })
}
