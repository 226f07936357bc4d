import type { LayoutCutBlock } from '../model/layout-snapshot.ts'
import { isSeen } from './is-seen.ts'
import { shorten } from './name-element.ts'
import { raiseFrom } from './raw-ancestors.ts'
import type { RawElement, RawRectangle, RawSlide } from './raw-page.ts'
import type { ReadingOrder } from './reading-order.ts'

/**
 * What columns of CSS (`columns: 2`) cut apart and should not: tables, code, items of a list, and a list that does not have the
 * columns to itself. A long list in columns of its own is what columns are for.
 */
export function findCutBlocks(slide: RawSlide, { placeOf }: ReadingOrder): readonly LayoutCutBlock[] {
  const { elements } = slide
  if (!elements.some(({ columns }) => columns)) return []
  const told = new Set<RawElement>()
  return elements.flatMap((element, index) => {
    const around = [...raiseFrom(elements, index)]
    if (!isSeen(around) || !around.slice(1).some(({ columns }) => columns)) return []
    if (around.some((outer) => told.has(outer)) || !isCut(slide, index)) return []
    if (LISTS.has(element.tag) && hasColumnsToItself(elements, around)) return []
    told.add(element)
    const texts = textsIn(slide, index)
    const words = texts.map(({ text, style }) => (style === undefined ? ' ' : text))
    const first = texts.find(({ style }) => style !== undefined)
    return [
      {
        element: element.tag,
        text: shorten(words.join('').trim()),
        ...(first && { place: placeOf(first) }),
      },
    ]
  })
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol'])

function isCut(slide: RawSlide, index: number): boolean {
  const { elements } = slide
  const element = elements[index]
  if (element?.tag === 'table')
    return isSpread(elements.filter(({ tag }, at) => tag === 'tr' && isInside(elements, at, index)))
  if (element && LISTS.has(element.tag))
    return isSpread(elements.filter(({ tag, parent }) => tag === 'li' && parent === index))
  return (element?.tag === 'li' || element?.tag === 'pre') && goesUp(slide, index)
}

/** Rows and items are as wide as their column. */
function isSpread(parts: readonly RawElement[]): boolean {
  const boxes = parts
    .map(({ rectangle }) => rectangle)
    .filter(([, , width, height]) => width > 0 && height > 0)
  const left = Math.min(...boxes.map(([x]) => x))
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  return boxes.length > 0 && right - left > 1.5 * Math.min(...boxes.map(([, , width]) => width))
}

/** Lines go down, but for the first of the next column. */
function goesUp(slide: RawSlide, index: number): boolean {
  const lines = textsIn(slide, index).flatMap(({ rectangle }) => (rectangle === undefined ? [] : [rectangle]))
  return lines.some((line, at) => at > 0 && isAbove(line, lines[at - 1] ?? line))
}

function isAbove([x, y, , height]: RawRectangle, [otherX, otherY]: RawRectangle): boolean {
  return y + height / 2 < otherY && Math.abs(x - otherX) > height
}

function textsIn({ elements, texts }: RawSlide, index: number): RawSlide['texts'] {
  return texts.filter(({ element }) => isInside(elements, element, index))
}

function isInside(elements: readonly RawElement[], index: number, outer: number): boolean {
  const root = elements[outer]
  return root !== undefined && [...raiseFrom(elements, index)].includes(root)
}

/** Whether nothing but headings stands beside it in the columns. `around`: a list and all around it. */
function hasColumnsToItself(elements: readonly RawElement[], around: readonly RawElement[]): boolean {
  const step = around.findIndex(({ columns }, at) => at > 0 && columns === true)
  const branch = around[step - 1]
  return elements.every((element) => {
    if (elements[element.parent] !== around[step] || element === branch) return true
    return /^(?:h[1-6]|header|footer)$/.test(element.tag) || element.rectangle[3] === 0
  })
}
