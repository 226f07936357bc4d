import { describe, expect, it } from 'vitest'
import { applyPassEdits, composeEdits, producedRanges } from '../../scripts/text/compose-edits.ts'
import type { PassEdit } from '../../scripts/text/findings.ts'

function edit(start: number, end: number, text: string, step = 'a', confidence = 1): PassEdit {
  return { start, end, text, history: [step], confidence }
}

describe('composeEdits', () => {
  it('joins edits that touch into one', () => {
    expect(composeEdits('abcdef', [], [edit(0, 2, 'x'), edit(2, 4, 'y'), edit(5, 6, 'z')])).toEqual([
      edit(0, 4, 'xy'),
      edit(5, 6, 'z'),
    ])
  })

  it('leads through two passes at once, the later damage first undone and last named', () => {
    const original = '__ABCD__EF'
    const first = [edit(2, 6, 'pqr', 'outer', 0.9), edit(8, 10, 's', 'other')]
    const between = applyPassEdits(original, first)
    expect(between).toBe('__pqr__s')
    const second = [edit(3, 5, 'Z', 'inner')]
    const composed = composeEdits(between, first, second)
    expect(composed).toEqual([
      { start: 2, end: 6, text: 'pZ', history: ['inner', 'outer'], confidence: 0.9 },
      edit(8, 10, 's', 'other'),
    ])
    expect(applyPassEdits(original, composed)).toBe(applyPassEdits(between, second))
  })

  it('says where replacements stand afterwards', () => {
    expect(producedRanges([edit(0, 4, 'x'), edit(6, 7, 'yyy')])).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 6 },
    ])
  })
})
