import type { ContentColor, ContentLine } from '../../model/content-look.ts'
import type { ContentParagraph } from '../../model/content-text.ts'
import type { ContentCell, ContentItem, ContentTable } from '../../model/slide-content.ts'
import { toRectangle } from './boxes-of.ts'
import { pixels, readBorder, readColor, round, SIDES, type Side } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'
import { beginContext, noteLayer } from './in-layer.ts'
import { layTable, type TableGrid, type TableSlot } from './lay-table.ts'
import { LEVELS } from './layer-book.ts'
import { type Place, styleOf } from './place.ts'
import { walkChildren } from './walk-children.ts'

/** Whether a `<table>` is laid out as one: some styles make blocks of its cells. */
export function isTable(element: DrawnElement, place: Place): boolean {
  const { slots } = layTable(element)
  return (
    element.tag === 'table' &&
    slots.length > 0 &&
    slots.every(({ cell }) => styleOf(cell, place).display === 'table-cell')
  )
}

/** A table, then what its cells hold besides text: cells of presentations hold nothing else. */
export function* composeTable(element: DrawnElement, around: Place): Generator<ContentItem> {
  const opacity = around.opacity * Number(styleOf(element, around).opacity)
  const place = { ...around, opacity, ...beginContext(around) }
  const grid = layTable(element)
  const overlays: ContentItem[] = []
  for (const child of element.children) {
    if (!('text' in child) && child.tag === 'caption') overlays.push(...place.walk(child, place))
  }
  const cells = new Map(grid.slots.map((slot) => [slot, cellOf(slot, grid, element, place, overlays)]))
  const rows = grid.rows.map((row, rowIndex) => ({
    height: row.rectangle[3],
    cells: grid.columns.map((_, column) => cellAt(rowIndex, column, grid, cells)),
  }))
  const top = Math.min(...grid.rows.map(({ rectangle: [, y] }) => y))
  const table: ContentTable = {
    kind: 'table',
    rectangle: {
      x: grid.left,
      y: top,
      width: round(grid.columns.reduce((sum, width) => sum + width, 0)),
      height: round(rows.reduce((sum, { height }) => sum + height, 0)),
    },
    columns: grid.columns,
    rows,
    header: element.children.some((child) => !('text' in child) && child.tag === 'thead'),
    ...(place.fragment === undefined ? {} : { fragment: place.fragment }),
  }
  // Nothing of it lies below its grounds.
  place.layers.note(table, LEVELS.own, place.layer)
  yield table
  yield* noteLayer(overlays, place)
}

function cellAt(
  row: number,
  column: number,
  { slotAt }: TableGrid,
  cells: ReadonlyMap<TableSlot, ContentCell>,
): ContentCell {
  const slot = slotAt(row, column)
  if (slot === undefined) return EMPTY
  if (slot.row === row && slot.column === column) return cells.get(slot) ?? EMPTY
  return { kind: 'covered', across: column > slot.column, down: row > slot.row }
}

/** Where a row has fewer cells than others. */
const EMPTY: ContentCell = {
  kind: 'cell',
  paragraphs: [],
  rectangle: { x: 0, y: 0, width: 0, height: 0 },
  borders: {},
  padding: { left: 0, top: 0, right: 0, bottom: 0 },
  columnSpan: 1,
  rowSpan: 1,
}

function cellOf(
  slot: TableSlot,
  grid: TableGrid,
  table: DrawnElement,
  around: Place,
  overlays: ContentItem[],
): ContentCell {
  const { cell, columnSpan, rowSpan } = slot
  const css = styleOf(cell, around)
  const place = {
    ...around,
    opacity: around.opacity * Number(css.opacity),
    flow: `${around.flow}/cell${cell.number}`,
    inCell: true as const,
  }
  const items = [...walkChildren(cell, place)]
  const paragraphs = items.filter((item): item is ContentParagraph => item.kind === 'paragraph')
  // A ground would hide the words that stand on it.
  const isOverlay = ({ kind }: ContentItem) =>
    kind !== 'paragraph' && (kind !== 'box' || paragraphs.length === 0)
  overlays.push(...items.filter(isOverlay))
  const fill = fillOf([cell, ...slot.around, table], place)
  return {
    kind: 'cell',
    paragraphs,
    rectangle: toRectangle(cell.rectangle),
    ...(fill ? { fill } : {}),
    borders: Object.fromEntries(
      SIDES.flatMap((side) => {
        const line = borderOf(slot, side, grid, table, place)
        return line ? [[side, line]] : []
      }),
    ),
    padding: Object.fromEntries(
      SIDES.map((side) => [side, round(pixels(css[`padding-${side}`]) * cell.scale)]),
    ) as Record<Side, number>,
    columnSpan,
    rowSpan,
  }
}

/** The uppermost ground, with those below where it lets them through. From the inside out. */
function fillOf(elements: readonly DrawnElement[], place: Place): ContentColor | undefined {
  let fill: ContentColor | undefined
  for (const element of elements) {
    const below = readColor(styleOf(element, place)['background-color'], place.opacity)
    if (below) fill = fill ? mix(fill, below) : below
    if (fill && fill.alpha === undefined) break
  }
  return fill
}

function mix(above: ContentColor, below: ContentColor): ContentColor {
  const [over, under] = [above.alpha ?? 1, below.alpha ?? 1]
  const alpha = over + under * (1 - over)
  const part = (color: ContentColor, at: number) => Number.parseInt(color.hex.slice(at, at + 2), 16)
  const bytes = [1, 3, 5].map((at) =>
    Math.round((part(above, at) * over + part(below, at) * under * (1 - over)) / alpha),
  )
  const hex = `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  return alpha > 0.999 ? { hex } : { hex, alpha: Math.round(alpha * 1000) / 1000 }
}

/** Where borders collapse, the widest of all that meet there; else its own. */
function borderOf(
  slot: TableSlot,
  side: Side,
  { slotAt, rows, columns }: TableGrid,
  table: DrawnElement,
  place: Place,
): ContentLine | undefined {
  const { cell, row, column, rowSpan, columnSpan } = slot
  const of = (element: DrawnElement | undefined, which: Side) =>
    element && readBorder(styleOf(element, place), which, element.scale, place.opacity)
  const own = of(cell, side)
  if (styleOf(table, place)['border-collapse'] !== 'collapse') return own
  const isUpright = side === 'top' || side === 'bottom'
  const edge = {
    left: column === 0,
    top: row === 0,
    right: column + columnSpan === columns.length,
    bottom: row + rowSpan === rows.length,
  }[side]
  const neighbour = {
    left: slotAt(row, column - 1),
    top: slotAt(row - 1, column),
    right: slotAt(row, column + columnSpan),
    bottom: slotAt(row + rowSpan, column),
  }[side]
  const first = rows[row]
  const last = rows[row + rowSpan - 1]
  const meeting = [
    own,
    of(neighbour?.cell, OPPOSITE[side]),
    ...(isUpright ? [of(side === 'top' ? first : last, side)] : []),
    ...(isUpright ? [of(rows[side === 'top' ? row - 1 : row + rowSpan], OPPOSITE[side])] : []),
    ...(edge ? [of(table, side)] : []),
  ]
  return meeting.reduce((best, line) => (line && line.width > (best?.width ?? 0) ? line : best), undefined)
}

const OPPOSITE = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const satisfies Record<
  Side,
  Side
>
