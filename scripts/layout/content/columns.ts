import type { PixelSize } from '../../model/asset.ts'
import type { Rectangle } from '../../model/layout-snapshot.ts'
import { pixels } from './css-values.ts'
import type { DrawnElement, DrawnStyle } from './drawn-page.ts'

/** The columns of one container, from the left; of the same width. */
export type Columns = readonly Rectangle[]

export function isInColumns(css: DrawnStyle): boolean {
  return Number(css['column-count']) > 1 || css['column-width'] !== 'auto'
}

/** Where the columns of an element are. Those that do not fit into it go on beside it, up to the edge of the slide. */
export function findColumns({ rectangle, scale }: DrawnElement, css: DrawnStyle, slide: PixelSize): Columns {
  const lead = (side: 'left' | 'right') =>
    (pixels(css[`padding-${side}`]) + pixels(css[`border-${side}-width`])) * scale
  const [x, y, whole, height] = rectangle
  const room = whole - lead('left') - lead('right')
  const gap = (css['column-gap'] === 'normal' ? pixels(css['font-size']) : pixels(css['column-gap'])) * scale
  const most = Number(css['column-count']) || Number.POSITIVE_INFINITY
  const least = pixels(css['column-width']) * scale
  const count = Math.max(1, Math.min(most, least > 0 ? Math.floor((room + gap) / (least + gap)) : most))
  const width = (room - gap * (count - 1)) / count
  const start = x + lead('left')
  const shown = width > 0 ? Math.max(count, Math.ceil((slide.width - start) / (width + gap))) : count
  return Array.from({ length: Math.min(shown, MOST) }, (_, index) => ({
    x: start + index * (width + gap),
    y,
    width,
    height,
  }))
}

/** More would not be read. */
const MOST = 20

/** In which column something begins; the first one for what is left of all. */
export function columnAt(columns: Columns, x: number): number {
  return Math.max(
    columns.findLastIndex((column) => column.x <= x + 1),
    0,
  )
}

/** The part of a box in each column, by the column; absent where it lies in one. */
export function tearBox(
  [x, y, width, height]: DrawnElement['rectangle'],
  columns: Columns,
): ((column: number) => DrawnElement['rectangle']) | undefined {
  const [first, last] = [columnAt(columns, x), columnAt(columns, x + width - SEEN)]
  const [from, to] = [columns[first]?.x ?? 0, columns[last]?.x ?? 0]
  if (first === last || x + width <= from + (columns[first]?.width ?? 0) + SEEN) return undefined
  return (column) => [x + (columns[column]?.x ?? from) - from, y, width - (to - from), height]
}

/** In pixels, as much as rounding leaves, and more. */
const SEEN = 2
