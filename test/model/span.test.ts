import { describe, expect, it } from 'vitest'
import { createLocate } from '../../scripts/model/span.ts'

describe('createLocate', () => {
  it('counts lines and columns from 1, in UTF-16 units, over every kind of line end', () => {
    const text = 'ab\r\nc\rd\n🐞e'
    const starts = [...text].map((_, index) => createLocate(text)(index, index).start)
    expect(starts.map(({ line, column }) => `${line}:${column}`)).toEqual(
      ['1:1', '1:2', '1:3', '1:4', '2:1', '2:2', '3:1', '3:2', '4:1', '4:2'].slice(0, starts.length),
    )
    expect(createLocate(text)(text.length, text.length).end).toEqual({
      line: 4,
      column: 4,
      offset: text.length,
    })
  })
})
