import { describe, expect, it } from 'vitest'
import type { ContentCell } from '../../scripts/model/slide-content.ts'
import { placeCell } from '../../scripts/pptx/place-cell.ts'
import { paragraphOf } from './content-samples.ts'

describe('placeCell', () => {
  it.each([
    ['at the top', 32, { anchor: undefined, top: 2, bottom: 0 }],
    ['in the middle', 76, { anchor: 'middle', top: 0, bottom: 0 }],
    ['a little below the middle', 80, { anchor: 'middle', top: 8, bottom: 0 }],
    ['at the bottom', 116, { anchor: 'bottom', top: 0, bottom: 6 }],
  ])('puts text of a cell that spans rows with as little margin as there is: %s', (_, baseline, expected) => {
    const text = paragraphOf('Tall', { firstBaseline: baseline, lastBaseline: baseline })
    const cell = placeCell(cellOf(text, 3), 'libreoffice')
    if (cell.kind !== 'cell') throw new Error('no cell')
    const { anchor, margins } = cell
    expect({ anchor, top: margins.top, bottom: margins.bottom }).toEqual(expected)
  })
})

/** From 4 to 126 pixels: the line of its text is 30 pixels high, with the baseline 26 below its top. */
function cellOf(text: ReturnType<typeof paragraphOf>, rowSpan: number): ContentCell {
  return {
    kind: 'cell',
    paragraphs: [text],
    rectangle: { x: 0, y: 4, width: 400, height: 122 },
    borders: {},
    padding: { left: 5, top: 5, right: 5, bottom: 5 },
    columnSpan: 1,
    rowSpan,
  }
}
