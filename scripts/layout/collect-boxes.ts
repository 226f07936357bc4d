import type { LayoutBox, LayoutRun } from '../model/layout-snapshot.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawSlide, RawText } from './raw-page.ts'
import { toRectangle, uniteAll } from './rectangles.ts'

/** A box with all of its text, lines joined as they are read. */
export type TextBox = { readonly box: LayoutBox; readonly text: string }

/** The pieces of a slide in reading order, which is that of the document. */
export function collectBoxes(slide: RawSlide): readonly TextBox[] {
  const texts = groupByOwner(slide)
  return slide.elements.flatMap((element, index) => {
    if (isHidden(slide.elements, index)) return []
    const own = textBox(element, texts.get(index) ?? [], slide.elements, index)
    if (!element.picture || !isOutermostPicture(slide.elements, index)) return own
    return [pictureBox(element, textInside(slide, index)), ...own]
  })
}

/** The captions of backgrounds and the words in pictures are told with the picture, page numbers nowhere. */
function groupByOwner({ elements, texts }: RawSlide): ReadonlyMap<number, readonly RawText[]> {
  const groups = new Map<number, RawText[]>()
  for (const text of texts) {
    const { layer, tag } = elements[text.element] ?? {}
    if (layer !== 'content' || tag === 'section::after' || isInsidePicture(elements, text.element)) continue
    const owner = ownerOf(elements, text.element)
    const group = groups.get(owner) ?? []
    groups.set(owner, group)
    group.push(text)
  }
  return groups
}

const KINDS: Readonly<Record<string, LayoutBox['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  p: 'paragraph',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  blockquote: 'quote',
  pre: 'code',
}

const BLOCKS = new Set([
  ...Object.keys(KINDS),
  'section',
  'header',
  'footer',
  'div',
  'figure',
  'figcaption',
  'caption',
  'aside',
  'article',
  'main',
  'nav',
  'summary',
  'details',
])

/** The innermost block around a text: its box. */
function ownerOf(elements: readonly RawElement[], index: number): number {
  for (let at = index; at >= 0; ) {
    const element = elements[at]
    if (element === undefined) return index
    if (BLOCKS.has(element.tag)) return at
    at = element.parent
  }
  return index
}

/** A paragraph in a list item is the item to a reader; one in a quote the quote. */
function kindOf(elements: readonly RawElement[], index: number): LayoutBox['kind'] {
  const kinds = [...raiseFrom(elements, index)].map(({ tag }) => KINDS[tag] ?? 'other')
  const own = kinds[0] ?? 'other'
  if (own !== 'paragraph' && own !== 'other') return own
  return kinds.find((kind) => kind !== 'paragraph' && kind !== 'other') ?? own
}

function textBox(
  element: RawElement,
  texts: readonly RawText[],
  elements: readonly RawElement[],
  index: number,
): readonly TextBox[] {
  const runs = texts.flatMap(runOf)
  const text = joinTexts(texts, element.preformatted)
  if (runs.length === 0) return []
  const kind = kindOf(elements, index)
  const level = kind === 'heading' ? Number(element.tag.slice(1)) : undefined
  const rectangle =
    kind === 'code' ? toRectangle(element.rectangle) : uniteAll(runs.map((run) => run.rectangle))
  return [{ box: { kind, rectangle, ...(level === undefined ? {} : { level }), runs }, text }]
}

function pictureBox(element: RawElement, text: string): TextBox {
  const isBackground = element.layer === 'background' || element.parent < 0
  return {
    box: {
      kind: isBackground ? 'background' : 'picture',
      rectangle: toRectangle(element.rectangle),
      alt: element.alt ?? '',
      runs: [],
    },
    text,
  }
}

function runOf({ text, rectangle, style }: RawText): readonly LayoutRun[] {
  if (rectangle === undefined || style === undefined) return []
  return [
    {
      text: text.trim(),
      rectangle: toRectangle(rectangle),
      fontSize: style.size,
      fontFamily: style.family,
      // 600 is what browsers take for the least bold of the bold.
      bold: style.weight >= 600,
      italic: style.italic,
      color: style.color,
    },
  ]
}

function joinTexts(texts: readonly RawText[], preformatted: boolean): string {
  const joined = texts.map(({ text }) => text).join('')
  if (preformatted) return joined.replace(/^\n+|\s+$/g, '')
  return joined
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function isHidden(elements: readonly RawElement[], index: number): boolean {
  return [...raiseFrom(elements, index)].some(({ hidden }) => hidden)
}

function isInsidePicture(elements: readonly RawElement[], index: number): boolean {
  return [...raiseFrom(elements, index)].some(({ picture, parent }) => picture && parent >= 0)
}

function isOutermostPicture(elements: readonly RawElement[], index: number): boolean {
  const parent = elements[index]?.parent ?? -1
  return !isInsidePicture(elements, parent)
}

/** The words in a formula or a drawing. */
function textInside({ elements, texts }: RawSlide, picture: number): string {
  const root = elements[picture]
  if (root === undefined || root.parent < 0 || root.layer === 'background') return ''
  // How a formula is laid out tells little: the numerator follows the denominator.
  if (root.classes.includes('katex')) return root.alt ?? ''
  const inside = texts.filter(({ element }) => [...raiseFrom(elements, element)].includes(root))
  return joinTexts(inside, false).replace(/\s+/g, ' ')
}
