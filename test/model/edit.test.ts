import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, createOriginalOffset, type Edit } from '../../scripts/model/edit.ts'
import { createLocate } from '../../scripts/model/span.ts'

const edit = (text: string, start: number, end: number, replacement: string): Edit => ({
  span: createLocate(text)(start, end),
  text: replacement,
})

describe('applyEdits', () => {
  it('replaces, inserts and removes, in any order', () => {
    const text = 'one two three'
    expect(applyEdits(text, [edit(text, 8, 13, ''), edit(text, 0, 3, '1'), edit(text, 4, 4, '+')])).toBe(
      '1 +two ',
    )
  })

  it('leaves out what overlaps an earlier edit', () => {
    expect(applyEdits('abc', [edit('abc', 0, 2, 'x'), edit('abc', 1, 3, 'y')])).toBe('xc')
  })
})

describe('createOriginalOffset', () => {
  it('leads every kept character back to where it came from', () => {
    const pieces = fc.array(fc.record({ keep: fc.string(), from: fc.string(), to: fc.string() }))
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.map(({ keep, from }) => keep + from).join('')
        const edits: Edit[] = []
        const kept: { readonly original: number; readonly edited: number }[] = []
        let original = 0
        let edited = 0
        for (const { keep, from, to } of parts) {
          for (let index = 0; index < keep.length; index += 1)
            kept.push({ original: original + index, edited: edited + index })
          edits.push(edit(text, original + keep.length, original + keep.length + from.length, to))
          original += keep.length + from.length
          edited += keep.length + to.length
        }
        const originalOffset = createOriginalOffset(edits)
        for (const place of kept) expect(originalOffset(place.edited)).toBe(place.original)
      }),
    )
  })
})
