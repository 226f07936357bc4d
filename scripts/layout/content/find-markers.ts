import type { NumberStyle } from '../../model/content-text.ts'
import type { DrawnElement, DrawnNode, DrawnPage, DrawnStyle } from './drawn-page.ts'

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
export function markerText(style: DrawnStyle, { marker }: DrawnElement, number: number): string {
  const own = readString(marker?.content ?? '') ?? readString(style['list-style-type'])
  if (own !== undefined) return own
  const numbered = NUMBER_STYLES[style['list-style-type']]
  return numbered === undefined ? '' : `${writeNumber(numbered, number)}. `
}

/** Styles of lists whose numbers a presentation can count by itself. */
export const NUMBER_STYLES: Readonly<Record<string, NumberStyle | undefined>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
}

function readString(value: string): string | undefined {
  return /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1]?.replace(/\\(.)/g, '$1')
}

function writeNumber(style: NumberStyle, number: number): string {
  if (style === 'decimal' || number < 1) return String(number)
  const lower = style.endsWith('alpha') ? writeLetters(number) : writeRoman(number)
  return style.startsWith('upper') ? lower.toUpperCase() : lower
}

function writeLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? writeLetters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

function writeRoman(number: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= number) ?? [0, '']
  return value === 0 ? '' : letters + writeRoman(number - value)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
