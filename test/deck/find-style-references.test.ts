import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStyleReferences } from '../../scripts/deck/find-style-references.ts'

describe('findStyleReferences', () => {
  it.each<readonly [css: string, found: readonly (readonly [raw: string, url: string])[]]>([
    ['a { b: url(c.png) }', [['c.png', 'c.png']]],
    ['a{b:URL( "c d.png" )}', [['c d.png', 'c d.png']]],
    [
      "a { b: red url('c.png') no-repeat, url(d.png) !important; }",
      [
        ['c.png', 'c.png'],
        ['d.png', 'd.png'],
      ],
    ],
    ['a { b: /* url(no.png) */ url(c.png) /* x */ }', [['c.png', 'c.png']]],
    ['a { b: url(c\\ d\\).png) }', [['c\\ d\\).png', 'c d).png']]],
    ['a { b: url("\\63 .png") }', [['\\63 .png', 'c.png']]],
    [
      'a { --b: url(c.png); & c { d: url(e.png) } }',
      [
        ['c.png', 'c.png'],
        ['e.png', 'e.png'],
      ],
    ],
    [
      'a { b: image-set("c.png" 1x, url(d.png) type("image/png")) }',
      [
        ['c.png', 'c.png'],
        ['d.png', 'd.png'],
      ],
    ],
    ['@font-face { src: url(a.woff2) format("woff2") }', [['a.woff2', 'a.woff2']]],
    ['@media print { a { b: url(c.png) } }', [['c.png', 'c.png']]],
    [
      '@import "a.css";\n@import url(b/c) screen;\n@import url("d.css");',
      [
        ['a.css', 'a.css'],
        ['b/c', 'b/c'],
        ['d.css', 'd.css'],
      ],
    ],
    ["@import 'default';\n@import-theme 'x.y';\n@namespace url(http://a.b);", []],
    ['a { b: url() url( ) url(var(--c)) }', []],
    ['background: url(a.png); color: red', [['a.png', 'a.png']]],
    ['/* c */ \r\n a\r\n{ b :\r\n url(c.png) }', [['c.png', 'c.png']]],
    ['a { *b: url(c.png) }', [['c.png', 'c.png']]],
    [
      'a { b: url(data:image/png;base64,AA==) }',
      [['data:image/png;base64,AA==', 'data:image/png;base64,AA==']],
    ],
    ['', []],
  ])('finds what %j asks for', (css, found) => {
    const { references, fault } = findStyleReferences(css)
    expect(references.map(({ url, range }) => [css.slice(range.start, range.end), url])).toEqual(found)
    expect(fault).toBeUndefined()
  })

  it('tells fonts and style sheets from what slides show', () => {
    const css = '@import "a.css"; @font-face { src: url(b.woff2), url(c.woff) } p { d: url(e.png) }'
    const { references } = findStyleReferences(css)
    expect(references.map(({ url, loads }) => [url, loads])).toEqual([
      ['a.css', 'style'],
      ['b.woff2', 'font'],
      ['c.woff', 'font'],
      ['e.png', undefined],
    ])
  })

  it.each([
    ['a { b: c;\n', { reason: 'unclosed block', offset: 0 }],
    ['x {}\n\na { b: c } }', { reason: 'unexpected }', offset: 17 }],
    ['a {}\r\n b', { reason: 'unknown word b', offset: 7 }],
  ])('says what is wrong with %j', (css, fault) => {
    expect(findStyleReferences(css)).toEqual({ references: [], fault })
  })

  it('finds every URL where it stands', () => {
    const name = fc.stringMatching(/^[a-z0-9_./-]{1,10}$/)
    const before = fc.constantFrom('', ' ', '\n', '/* c */', 'x{y:z}', 'é{}')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(before, name, fc.constantFrom('', '"', "'")), { maxLength: 6 }),
        (pieces) => {
          const css = pieces.map(([text, url, quote]) => `${text}a{b:url(${quote}${url}${quote})}`).join('')
          const { references } = findStyleReferences(css)
          expect(references.map(({ url }) => url)).toEqual(pieces.map(([, url]) => url))
          for (const { url, range } of references) expect(css.slice(range.start, range.end)).toBe(url)
        },
      ),
    )
  })
})
