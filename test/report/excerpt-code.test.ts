import { describe, expect, it } from 'vitest'
import { excerptCode } from '../../scripts/report/excerpt-code.ts'

describe('excerptCode', () => {
  it('shows the lines around a place, with a mark below it', () => {
    const source = 'one\ntwo\nthree\n\tfour 字x\nfive\r\nsix\rseven'
    expect(excerptCode(source, 4, 8)).toEqual([
      '  2 | two',
      '  3 | three',
      '> 4 |  four 字x',
      '    |         ^',
      '  5 | five',
      '  6 | six',
    ])
    expect(excerptCode('only', 1, 1)).toEqual(['> 1 | only', '    | ^'])
  })

  it('shows what authors do not see, and cuts long lines', () => {
    expect(excerptCode(`a\u202eb${'x'.repeat(200)}`, 1, 150)).toEqual([`> 1 | a\\u{202e}b${'x'.repeat(97)}`])
  })
})
