import { expect, it } from 'vitest'
import type { ContentCell, ContentTable, SlideContent } from '../../scripts/model/slide-content.ts'
import { groupShapes } from '../../scripts/pptx/group-shapes.ts'
import type { TableShape } from '../../scripts/pptx/native-shape.ts'

const CELL: ContentCell = {
  kind: 'cell',
  paragraphs: [],
  rectangle: { x: 0, y: 0, width: 100, height: 10 },
  borders: {},
  padding: { left: 0, top: 0, right: 0, bottom: 0 },
  columnSpan: 1,
  rowSpan: 1,
}

it('parts tables that no program opens in one', () => {
  const cells: ContentCell[] = Array.from({ length: 600 }, () => CELL)
  const covered: ContentCell = { kind: 'covered', across: false, down: true }
  cells.splice(249, 3, { ...CELL, rowSpan: 3 }, covered, covered)
  const tables = tablesOf(cells)
  expect(
    tables.map(({ header, rows, rectangle }) => [header, rows.length, rectangle.y, rectangle.height]),
  ).toEqual([
    [true, 250, 2, 2500],
    [false, 250, 2502, 2500],
    [false, 100, 5002, 1000],
  ])
  const spans = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => cell.kind === 'cell' && cell.rowSpan)),
  )
  // What is left of the three goes on as one of two.
  expect(spans).toEqual(
    Array.from({ length: 600 }, (_, row) => [1, 2, false][[0, 250, 251].indexOf(row)] ?? 1),
  )
  expect(tablesOf([CELL, CELL])).toHaveLength(1)
})

function tablesOf(cells: readonly ContentCell[]): readonly TableShape[] {
  const table: ContentTable = {
    kind: 'table',
    rectangle: { x: 1, y: 2, width: 100, height: cells.length * 10 },
    columns: [100],
    rows: cells.map((cell) => ({ height: 10, cells: [cell] })),
    header: true,
  }
  const inner = { left: 0, right: 0 }
  const slide: SlideContent = { number: 1, classes: [], ground: {}, inner, items: [table] }
  return groupShapes(slide, 'both').filter((shape) => shape.kind === 'table')
}
