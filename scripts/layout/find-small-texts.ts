import type { LayoutPlace, LayoutSmallText, Rectangle } from '../model/layout-snapshot.ts'
import { isFaint } from './is-faint.ts'
import { drawingOf, isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, nameOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'
import { partOf, type ReadingOrder } from './reading-order.ts'
import { toRectangle } from './rectangles.ts'

/** Most characters of a footnote mark, an index or a power. What is longer has been put in a `<sub>` to make it small. */
const SCRIPT_LENGTH = 12

/** Fewer are a mark: `TM`, `a)`, an operator between two words of code. */
const FEWEST_LETTERS = 3

/** In parts of the slide's height: what is larger can be read, whatever a rule says. */
const LARGE = 1 / 30

/** The parts of a slide's height, at the top and at the bottom, where credits and dates stand. */
const EDGE = 0.08

/**
 * The text of each kind of element and size, in order of appearance, if it is not large; a rule decides what is too small.
 *
 * Text is what is there to be read: nothing that is placed like a footer, no scripts of words or formulas, nothing without letters,
 * nothing that can hardly be seen. A drawing or a formula is as large as what is largest in it.
 */
export function findSmallTexts(
  { elements, texts }: RawSlide,
  { placeOf }: ReadingOrder,
): readonly LayoutSmallText[] {
  const first = new Map<string, LayoutSmallText>()
  for (const { element, size, text, letters, place } of groupTexts(elements, texts, placeOf)) {
    // A page number has hardly more than one digit.
    if (letters < FEWEST_LETTERS && element !== 'section::after') continue
    const key = `${element} ${size}`
    if (!first.has(key)) first.set(key, { element, size, text: shorten(text.trim()), place })
  }
  return [...first.values()]
}

type Group = {
  readonly element: string
  readonly size: number
  readonly place: LayoutPlace
  text: string
  letters: number
}

/** All text of one size in one element, as code is made of hundreds of pieces. */
function groupTexts(
  elements: readonly RawElement[],
  texts: readonly RawText[],
  placeOf: ReadingOrder['placeOf'],
): readonly Group[] {
  const groups = new Map<string, Group>()
  const whole = new Map<RawElement, Group>()
  const large = LARGE * (elements[0]?.rectangle[3] ?? 0)
  let last: Group | undefined
  for (const piece of texts) {
    const { element, text, rectangle, style } = piece
    if (style === undefined || rectangle === undefined) {
      if (last) last.text += ' '
      continue
    }
    const around = [...raiseFrom(elements, element)]
    const picture = around.find(({ classes }) => classes.includes('katex')) ?? drawingOf(around)
    if (picture === undefined && style.size > large) continue
    if (!isSeen(around) || isFaint(around, style)) continue
    if (picture) {
      if (!around.some(({ classes }) => classes.includes('msupsub')))
        addToPicture(whole, picture, piece, style.size, placeOf(piece))
      continue
    }
    if (isPartOfPicture(around) || isAside(around, toRectangle(rectangle), text)) continue
    const named = captionOf(around) ?? namedOf(around)
    const key = `${named ? elements.indexOf(named) : ''} ${style.size}`
    last = groups.get(key) ?? {
      element: captionOf(around)?.tag ?? nameOf(named, around),
      size: style.size,
      place: placeOf(piece),
      text: '',
      letters: 0,
    }
    groups.set(key, last)
    last.text += text
    last.letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  }
  return [...groups.values(), ...whole.values()]
}

/** The other letters of a formula are scripts, other words of a diagram labels. Its source is what the author of a formula knows it by. */
function addToPicture(
  whole: Map<RawElement, Group>,
  picture: RawElement,
  { text }: RawText,
  size: number,
  place: LayoutPlace,
): void {
  const known = whole.get(picture)
  if (known !== undefined && known.size >= size) return
  const isFormula = picture.tag !== 'svg'
  const said = isFormula ? { element: '.katex', text: picture.alt ?? '' } : { element: 'svg', text }
  whole.set(picture, { ...said, size, letters: FEWEST_LETTERS, place })
}

/** Keys are here because themes of Marp draw them in 11 px, whatever stands around them. */
const ASIDES = new Set(['rt', 'rp', 'kbd'])

/** What nobody has to read to follow. */
function isAside(around: readonly RawElement[], rectangle: Rectangle, text: string): boolean {
  if (around.some(({ tag }) => ASIDES.has(tag))) return true
  if (partOf(around)) return false
  if (text.trim().length <= SCRIPT_LENGTH && around.some(({ tag }) => tag === 'sub' || tag === 'sup'))
    return true
  const [, top = 0, , height = 0] = around.at(-1)?.rectangle ?? []
  const middle = (rectangle.y + rectangle.height / 2 - top) / height
  return around.some(({ positioned }) => positioned) && (middle < EDGE || middle > 1 - EDGE)
}

function captionOf(around: readonly RawElement[]): RawElement | undefined {
  return around.find(({ tag }) => tag === 'figcaption' || tag === 'caption')
}
