import type { LayoutOverflow, Rectangle } from '../model/layout-snapshot.ts'
import { isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, nameOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'
import { sidesBeyond, toRectangle } from './rectangles.ts'

/**
 * Content that is cut off, once for each element and side, with the furthest that any of it reaches.
 *
 * Content is words and pictures, never boxes: a coloured band may well run off the slide. What is placed by
 * `position: absolute` is decoration, header and footer excepted. Amounts below a pixel are here too: a rule decides.
 */
export function findOverflows(slide: RawSlide): readonly LayoutOverflow[] {
  const worst = new Map<string, LayoutOverflow>()
  for (const content of contentOf(slide)) {
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

type Content = { readonly element: number; readonly rectangle: Rectangle; readonly text: string }

function contentOf({ elements, texts }: RawSlide): readonly Content[] {
  const words = texts.flatMap((text) => wordsOf(text))
  const pictures = elements.flatMap(({ picture, layer, parent, rectangle, alt }, element) =>
    picture && layer === 'content' && parent >= 0
      ? [{ element, rectangle: toRectangle(rectangle), text: alt ?? '' }]
      : [],
  )
  return [...words, ...pictures].filter(({ element }) => counts(elements, element))
}

/**
 * The rectangle of a text is as high as its font says, often more than the letters and the line:
 * one font size, in the middle of it, is what can be seen.
 */
function wordsOf({ element, text, rectangle, style }: RawText): readonly Content[] {
  if (rectangle === undefined || style === undefined) return []
  const [x, y, width, height] = rectangle
  const air = Math.max(0, height - style.size) / 2
  return [{ element, text: text.trim(), rectangle: { x, y: y + air, width, height: height - 2 * air } }]
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
    const limits = clip?.rectangle ?? (parent < 0 ? clipping.rectangle : undefined)
    if (limits === undefined) return []
    return sidesBeyond(content.rectangle, toRectangle(limits)).flatMap(({ side, pixels }) => {
      const across = side === 'left' || side === 'right'
      if (clip !== undefined && parent >= 0 && !(across ? clip.x : clip.y)) return []
      return [{ key: key(side), overflow: { element, side, pixels, text: shorten(content.text) } }]
    })
  })
}
