import type { NumberStyle } from '../../model/content-text.ts'
import type { DrawnElement, DrawnNode, DrawnPage, DrawnStyle } from './drawn-page.ts'
import { writeCounter } from './write-counter.ts'

/** The marker of a list item, as it is written. */
export type Marker = {
  readonly style: DrawnStyle
  /** With what is between it and the text; `''` for those that are drawn. */
  readonly text: string
}

/** Markers of all items that have one of text: they are measured together. */
export function* findMarkers(page: DrawnPage): Generator<Marker> {
  for (const { layers } of page.slides) for (const layer of layers) yield* markersIn(layer, page.styles)
}

function* markersIn(node: DrawnNode, styles: readonly DrawnStyle[]): Generator<Marker> {
  if ('text' in node) return
  const numbers = numberItems(node)
  for (const child of node.children) {
    if ('text' in child) continue
    const style = styles[child.style]
    const text = style && child.marker ? markerText(style, child, numbers.get(child) ?? 1) : ''
    if (style && text !== '') yield { style, text }
    yield* markersIn(child, styles)
  }
}

/** Numbers of the items of a list, as `start`, `value` and `reversed` say. Only of its own items. */
export function numberItems(list: DrawnElement): ReadonlyMap<DrawnElement, number> {
  const items = list.children.filter(
    (child): child is DrawnElement => !('text' in child) && child.tag === 'li',
  )
  const isReversed = list.attributes.reversed !== undefined
  const numbers = new Map<DrawnElement, number>()
  let next = Number(list.attributes.start ?? (isReversed ? items.length : 1)) || 0
  for (const item of items) {
    const own = Number.parseInt(item.attributes.value ?? '', 10)
    if (!Number.isNaN(own)) next = own
    numbers.set(item, next)
    next += isReversed ? -1 : 1
  }
  return numbers
}

/** `''` where the browser draws it, or there is none. */
export function markerText(style: DrawnStyle, element: DrawnElement, number: number): string {
  const own = ownText(style, element)
  if (own !== undefined) return own
  const numbered = numberStyleOf(style, element)
  return numbered === undefined ? '' : writeCounter(numbered, number)
}

/** In which of its styles a presentation counts the items of a list; absent where it does not. */
export function numberStyleOf(style: DrawnStyle, element: DrawnElement): NumberStyle | undefined {
  return ownText(style, element) === undefined ? NUMBER_STYLES[style['list-style-type']] : undefined
}

function ownText(style: DrawnStyle, { marker }: DrawnElement): string | undefined {
  return readString(marker?.content ?? '') ?? readString(style['list-style-type'])
}

function readString(value: string): string | undefined {
  return /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1]?.replace(/\\(.)/g, '$1')
}

/** As similar as there is: LibreOffice shows the first character only of signs that are no numbers. */
const NUMBER_STYLES: Readonly<Record<string, NumberStyle | undefined>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal',
  'arabic-indic': 'decimal',
  persian: 'decimal',
  urdu: 'decimal',
  bengali: 'decimal',
  tamil: 'decimal',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'lower-greek': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  devanagari: 'devanagari',
  thai: 'thai',
  hebrew: 'hebrew',
  'cjk-decimal': 'ideographic',
  'cjk-ideographic': 'ideographic',
  'japanese-informal': 'ideographic',
  'simp-chinese-informal': 'ideographic',
  'trad-chinese-informal': 'ideographic',
}
