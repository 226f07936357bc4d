import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCss } from '../../scripts/output/split-css.ts'

describe('splitCss', () => {
  it.each([
    ['a {} b {}', ['a {}', ' b {}']],
    [
      '@import "a;b{";@media x { a { b: c; d: e } } f{}',
      ['@import "a;b{";', '@media x { a { b: c; d: e } }', ' f{}'],
    ],
    [
      'a { content: "}" } /* } */ b { x: url(a;b}c) }',
      ['a { content: "}" }', ' /* } */ b { x: url(a;b}c) }'],
    ],
    ['a { content: "\\"}" } b {', ['a { content: "\\"}" }', ' b {']],
    ['} a {}', ['}', ' a {}']],
  ])('divides %s', (css, pieces) => {
    expect(splitCss(css)).toEqual(pieces)
  })

  it('loses nothing, however broken', () => {
    const part = fc.constantFrom(
      'a',
      '{',
      '}',
      '(',
      ')',
      '"',
      "'",
      '\\',
      '/*',
      '*/',
      ';',
      '@import',
      'url(',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(splitCss(parts.join('')).join('')).toBe(parts.join(''))
      }),
    )
  })
})
