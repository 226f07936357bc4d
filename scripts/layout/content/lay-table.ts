import { round } from './css-values.ts'
import type { DrawnElement } from './drawn-page.ts'

/** Where the cells of a table stand. */
export type TableGrid = {
  /** From the top, as they are drawn: the head first, the foot last. */
  readonly rows: readonly DrawnElement[]
  /** Left edge of the first column. */
  readonly left: number
  /** Widths. */
  readonly columns: readonly number[]
  readonly slots: readonly TableSlot[]
  /** What covers a place; both from 0. */
  readonly slotAt: (row: number, column: number) => TableSlot | undefined
}

export type TableSlot = {
  readonly cell: DrawnElement
  /** Its row, and what holds that: from the inside out. */
  readonly around: readonly DrawnElement[]
  /** From 0, columns from the left: also where the first cell of a row is its rightmost one. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export function layTable(table: DrawnElement): TableGrid {
  const held = rowsIn(table)
    .filter(({ row }) => row.rectangle[3] > 0)
    .sort((a, b) => a.row.rectangle[1] - b.row.rectangle[1])
  const slots = placeCells(held)
  const taken = new Map(slots.flatMap((slot) => placesOf(slot).map((place) => [place, slot])))
  const edges = findEdges(slots)
  return {
    rows: held.map(({ row }) => row),
    left: edges[0] ?? table.rectangle[0],
    columns: edges.slice(1).map((edge, index) => round(edge - (edges[index] ?? edge))),
    slots,
    slotAt: (row, column) => taken.get(`${row} ${column}`),
  }
}

function placeCells(held: readonly Held[]): readonly TableSlot[] {
  const taken = new Set<string>()
  const slots: TableSlot[] = []
  held.forEach(({ row, holder }, index) => {
    let column = 0
    for (const cell of row.children) {
      if ('text' in cell || !isCell(cell)) continue
      while (taken.has(`${index} ${column}`)) column += 1
      const columnSpan = spanOf(cell, 'colspan')
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), held.length - index)
      const around = [row, ...(holder ? [holder] : [])]
      const slot = { cell, around, row: index, column, rowSpan, columnSpan }
      slots.push(slot)
      for (const place of placesOf(slot)) taken.add(place)
      column += columnSpan
    }
  })
  return isMirrored(slots) ? mirror(slots) : slots
}

function placesOf({ row, column, rowSpan, columnSpan }: TableSlot): readonly string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => {
    const across = index % columnSpan
    return `${row + (index - across) / columnSpan} ${column + across}`
  })
}

/** Whether columns are drawn from right to left. */
function isMirrored(slots: readonly TableSlot[]): boolean {
  return slots.some(({ cell, row }, index) => {
    const next = slots[index + 1]
    return next?.row === row && next.cell.rectangle[0] < cell.rectangle[0]
  })
}

/** LibreOffice 7.4 knows no tables that begin on the right: their columns are told as they are seen. */
function mirror(slots: readonly TableSlot[]): readonly TableSlot[] {
  const count = countColumns(slots)
  return slots.map((slot) => ({ ...slot, column: count - slot.column - slot.columnSpan }))
}

function countColumns(slots: readonly TableSlot[]): number {
  return Math.max(0, ...slots.map(({ column, columnSpan }) => column + columnSpan))
}

type Held = { readonly row: DrawnElement; readonly holder?: DrawnElement }

function rowsIn(table: DrawnElement): readonly Held[] {
  return table.children.flatMap((child): readonly Held[] => {
    if ('text' in child) return []
    if (child.tag === 'tr') return [{ row: child }]
    if (!/^t(?:head|body|foot)$/.test(child.tag)) return []
    return rowsIn(child).map(({ row }) => ({ row, holder: child }))
  })
}

function isCell({ tag }: DrawnElement): boolean {
  return tag === 'td' || tag === 'th'
}

/** HTML allows no more columns than this. */
const MOST = 1000

function spanOf(cell: DrawnElement, name: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Number.parseInt(cell.attributes[name] ?? '1', 10) || 1, 1), MOST)
}

/** Cells of one column say best where it begins and ends; edges that nobody tells fall on the one before. */
function findEdges(slots: readonly TableSlot[]): readonly number[] {
  const count = countColumns(slots)
  const edges = new Map<number, number>()
  const bySpan = [...slots].sort((a, b) => b.columnSpan - a.columnSpan)
  for (const { cell, column, columnSpan } of bySpan) {
    const [x, , width] = cell.rectangle
    edges.set(column, x)
    edges.set(column + columnSpan, x + width)
  }
  let last = edges.get(0) ?? 0
  return Array.from({ length: slots.length > 0 ? count + 1 : 0 }, (_, index) => {
    last = edges.get(index) ?? last
    return round(last)
  })
}
