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
        cells: cells.map((cell) => cutCell(cell, index, rows.length - index)),
      })),
    })
    y += height
  }
  return parts
}

const MOST_ROWS = 250

/** `above`, `room`: rows of its part before it, and from it on. */
function cutCell(cell: NativeCell, above: number, room: number): NativeCell {
  if (cell.kind === 'cell') return { ...cell, rowSpan: Math.min(cell.rowSpan, room) }
  if (above > 0 || !cell.down) return cell
  const margins = { left: 0, top: 0, right: 0, bottom: 0 }
  return { kind: 'cell', paragraphs: [], borders: {}, margins, columnSpan: 1, rowSpan: 1 }
}
