import type { LayoutSmallText, Rectangle } from '../model/layout-snapshot.ts'
import { isFaint } from './is-faint.ts'
import { isPartOfPicture, isSeen } from './is-seen.ts'
import { namedOf, nameOf, shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'
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
 * The smallest text of each kind of element, in order of appearance, if it is not large; a rule decides what is too small.
 *
 * Text is what is there to be read: no header, footer or what is placed like one, no scripts of words or formulas, no drawings
 * (a word in a chart has the size of the chart), nothing without letters, nothing that can hardly be seen.
 */
export function findSmallTexts({ elements, texts }: RawSlide): readonly LayoutSmallText[] {
  const smallest = new Map<string, LayoutSmallText>()
  for (const { element, size, text, letters } of groupTexts(elements, texts)) {
    if (letters < FEWEST_LETTERS) continue
    const known = smallest.get(element)
    if (known === undefined || size < known.size)
      smallest.set(element, { element, size, text: shorten(text.trim()) })
  }
  return [...smallest.values()]
}

type Group = { readonly element: string; readonly size: number; text: string; letters: number }

/** All text of one size in one element, as code is made of hundreds of pieces. */
function groupTexts(elements: readonly RawElement[], texts: readonly RawText[]): readonly Group[] {
  const groups = new Map<string, Group>()
  const formulas = new Map<RawElement, Group>()
  const large = LARGE * (elements[0]?.rectangle[3] ?? 0)
  let last: Group | undefined
  for (const { element, text, rectangle, style } of texts) {
    if (style === undefined || rectangle === undefined) {
      if (last) last.text += ' '
      continue
    }
    const around = [...raiseFrom(elements, element)]
    const formula = around.find(({ classes }) => classes.includes('katex'))
    if (formula === undefined && style.size > large) continue
    if (!isSeen(around) || isFaint(around, style)) continue
    if (formula) {
      if (!around.some(({ classes }) => classes.includes('msupsub')))
        addToFormula(formulas, formula, style.size)
      continue
    }
    if (isPartOfPicture(around) || isAside(around, toRectangle(rectangle), text)) continue
    const named = captionOf(around) ?? namedOf(around)
    const key = `${named ? elements.indexOf(named) : ''} ${style.size}`
    last = groups.get(key) ?? {
      element: captionOf(around)?.tag ?? nameOf(named, around),
      size: style.size,
      text: '',
      letters: 0,
    }
    groups.set(key, last)
    last.text += text
    last.letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  }
  return [...groups.values(), ...formulas.values()]
}

/** A formula is as large as its largest letter: the others are scripts. Its source is what its author knows it by. */
function addToFormula(formulas: Map<RawElement, Group>, formula: RawElement, size: number): void {
  const known = formulas.get(formula)
  if (known !== undefined && known.size >= size) return
  formulas.set(formula, { element: '.katex', size, text: formula.alt ?? '', letters: FEWEST_LETTERS })
}

/** Keys are here because themes of Marp draw them in 11 px, whatever stands around them. */
const ASIDES = new Set(['header', 'footer', 'rt', 'rp', 'kbd'])

/** What nobody has to read to follow. */
function isAside(around: readonly RawElement[], rectangle: Rectangle, text: string): boolean {
  if (around.some(({ tag }) => ASIDES.has(tag))) return true
  if (text.trim().length <= SCRIPT_LENGTH && around.some(({ tag }) => tag === 'sub' || tag === 'sup'))
    return true
  const [, top = 0, , height = 0] = around.at(-1)?.rectangle ?? []
  const middle = (rectangle.y + rectangle.height / 2 - top) / height
  return around.some(({ positioned }) => positioned) && (middle < EDGE || middle > 1 - EDGE)
}

function captionOf(around: readonly RawElement[]): RawElement | undefined {
  return around.find(({ tag }) => tag === 'figcaption' || tag === 'caption')
}
