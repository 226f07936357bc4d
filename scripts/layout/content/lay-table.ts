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
  const held = rowsIn(table).toSorted((a, b) => a.row.rectangle[1] - b.row.rectangle[1])
  const { rows, slots: laid } = leaveOut(layCells(held), held)
  const slots = isMirrored(laid) ? mirror(laid) : laid
  const taken = new Map<string, TableSlot>()
  for (const slot of slots) for (const place of placesOf(slot)) taken.set(place, slot)
  const edges = findEdges(slots)
  return {
    rows,
    left: edges[0] ?? table.rectangle[0],
    columns: edges.slice(1).map((edge, index) => round(edge - (edges[index] ?? edge))),
    slots,
    slotAt: (row, column) => taken.get(`${row} ${column}`),
  }
}

/** As HTML does it, but where cells would overlap, the later one ends. */
function layCells(held: readonly Held[]): readonly TableSlot[] {
  const taken = new Set<string>()
  const slots: TableSlot[] = []
  held.forEach(({ row, holder }, index) => {
    const end = held.findLastIndex((other) => other.holder === holder) + 1
    let column = 0
    for (const cell of row.children) {
      if ('text' in cell || !isCell(cell)) continue
      while (taken.has(`${index} ${column}`)) column += 1
      const most = spanOf(cell, 'colspan')
      let columnSpan = 1
      while (columnSpan < most && !taken.has(`${index} ${column + columnSpan}`)) columnSpan += 1
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), end - index)
      const slot = {
        cell,
        around: [row, ...(holder ? [holder] : [])],
        row: index,
        column,
        rowSpan,
        columnSpan,
      }
      slots.push(slot)
      for (const place of placesOf(slot)) taken.add(place)
      column += columnSpan
    }
  })
  return slots
}

function placesOf({ row, column, rowSpan, columnSpan }: TableSlot): readonly string[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => {
    const down = Math.floor(index / columnSpan)
    return `${row + down} ${column + index - down * columnSpan}`
  })
}

/** Without rows that have no height, and columns in which no cell begins: cells span them without anybody seeing it. */
function leaveOut(slots: readonly TableSlot[], held: readonly Held[]): Pick<TableGrid, 'rows' | 'slots'> {
  const shown = held.flatMap(({ row }, index) => (row.rectangle[3] > 0 ? [index] : []))
  const begun = [...new Set(slots.map(({ column }) => column))].sort((a, b) => a - b)
  const count = (all: readonly number[], from: number, span: number) =>
    all.filter((one) => one >= from && one < from + span).length
  return {
    rows: shown.flatMap((index) => held[index]?.row ?? []),
    slots: slots.flatMap((slot) => {
      const rowSpan = count(shown, slot.row, slot.rowSpan)
      const columnSpan = count(begun, slot.column, slot.columnSpan)
      const [row, column] = [count(shown, 0, slot.row), count(begun, 0, slot.column)]
      return rowSpan === 0 ? [] : [{ ...slot, row, column, rowSpan, columnSpan }]
    }),
  }
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

/** HTML allows no more columns, and as many rows as there are with 0. */
const MOST = { colspan: 1000, rowspan: 65_534 } as const

function spanOf(cell: DrawnElement, name: keyof typeof MOST): number {
  const span = Number.parseInt(cell.attributes[name] ?? '1', 10)
  if (span === 0 && name === 'rowspan') return MOST.rowspan
  return Math.min(span > 0 ? span : 1, MOST[name])
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
