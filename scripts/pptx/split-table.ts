import type { NativeCell, TableShape } from './native-shape.ts'

/**
 * A table that is too long for one, as several below one another: the format ends at a thousand rows, and LibreOffice takes minutes for
 * them. No slide shows as many. Cells that span the end of a part end with it.
 */
export function splitTable(table: TableShape): readonly TableShape[] {
  if (table.rows.length <= MOST_ROWS) return [table]
  const parts: TableShape[] = []
  let { y } = table.rectangle
  for (let from = 0; from < table.rows.length; from += MOST_ROWS) {
    const rows = table.rows.slice(from, from + MOST_ROWS)
    const height = rows.reduce((sum, row) => sum + row.height, 0)
    parts.push({
      ...table,
      header: table.header && from === 0,
      rectangle: { ...table.rectangle, y, height },
      rows: rows.map(({ height, cells }, index) => ({
        height,
        cells: cells.map((cell, column) =>
          index === 0 ? firstCell(cell, column, rows) : cutCell(cell, rows.length - index),
        ),
      })),
    })
    y += height
  }
  return parts
}

const MOST_ROWS = 250

type Rows = TableShape['rows']

/** In the first row of a part: what a cell of the part before spans goes on as an empty cell. */
function firstCell(cell: NativeCell, column: number, rows: Rows): NativeCell {
  if (cell.kind === 'cell') return cutCell(cell, rows.length)
  if (!cell.down) return cell
  if (cell.across) return { ...cell, down: false }
  const margins = { left: 0, top: 0, right: 0, bottom: 0 }
  const rowSpan = lengthOf(rows.map(({ cells }) => isCovered(cells[column], 'down')))
  const columnSpan =
    1 + lengthOf((rows[0]?.cells ?? []).slice(column + 1).map((next) => isCovered(next, 'across')))
  return { kind: 'cell', paragraphs: [], borders: {}, margins, columnSpan, rowSpan }
}

function isCovered(cell: NativeCell | undefined, way: 'across' | 'down'): boolean {
  return cell?.kind === 'covered' && cell[way]
}

/** How many of them are true before one is not. */
function lengthOf(values: readonly boolean[]): number {
  const end = values.indexOf(false)
  return end === -1 ? values.length : end
}

/** `room`: rows of its part from it on. */
function cutCell(cell: NativeCell, room: number): NativeCell {
  return cell.kind === 'cell' ? { ...cell, rowSpan: Math.min(cell.rowSpan, room) } : cell
}
