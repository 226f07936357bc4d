import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapSlice } from '../../scripts/deck/mapped-text.ts'
import { readYaml } from '../../scripts/deck/read-yaml.ts'

const read = (text: string): ReturnType<typeof readYaml> =>
  readYaml(mapSlice(text, { start: 0, end: text.length }))

describe('readYaml', () => {
  it.each<readonly [text: string, settings: object]>([
    ['title: Bugs: why', { title: 'Bugs: why' }],
    ['_color: #fff', { _color: '#fff' }],
    ['header: say "hi" # there', { header: 'say "hi" # there' }],
    ['"class": a, b', { class: 'a, b' }],
    ['class: [a, b]', { class: ['a', 'b'] }],
    ['class:\n  - a\n  - b', { class: ['a', 'b'] }],
    ['paginate: true\nother: 1 # c', { paginate: 'true', other: '1' }],
    ['title:\r\nlang: de\r\n', { title: '', lang: 'de' }],
    ['style: |\n  a {\n    b: c\n  }\n', { style: 'a {\n  b: c\n}\n' }],
  ])('reads %j as Marp does', (text, settings) => {
    const { kind, entries, problems } = read(text)
    expect({ kind, problems }).toEqual({ kind: 'map', problems: [] })
    expect(Object.fromEntries(entries.map(({ key, value }) => [key, value]))).toEqual(settings)
  })

  it.each([
    ['plain', 'backgroundImage: url(X)'],
    ['double quotes', 'backgroundImage: "\\"\\u00e9\\x41\\\\ url(X)"'],
    ['single quotes', "backgroundImage: 'it''s url(X)'"],
    ['a literal block', 'a: b\nstyle: |-\n    a {\n      b: url(X)\n    }'],
    ['a folded block', 'style: >\n  a\n\n  b url(X)\n'],
    ['a block after CRLF', 'style: |\r\n  a\r\n\r\n    url(X)\r\n'],
    ['several lines', 'other: a\n  b\n  url(X)'],
    ['double quotes over lines', 'other: "a\n  b \\\n  c \\\\ url(X)"'],
    ['quotes inside of loose text', 'header: "a" and "b" url(X)'.replace('"a"', 'a "a"')],
  ])('knows places in %s', (_, text) => {
    const mapped = read(text).entries.at(-1)?.text
    const index = mapped?.text.indexOf('url(X)') ?? -1
    expect(index).toBeGreaterThanOrEqual(0)
    const range = mapped?.place(index, index + 'url(X)'.length)
    expect(text.slice(range?.start, range?.end)).toBe('url(X)')
  })

  it('knows where keys and values are', () => {
    const text = 'title: a: b\n"x": [c]\n'
    expect(
      read(text).entries.map(({ keyRange, valueRange }) => [
        text.slice(keyRange.start, keyRange.end),
        text.slice(valueRange.start, valueRange.end),
      ]),
    ).toEqual([
      ['title', 'a: b'],
      ['"x"', '[c]'],
    ])
  })

  it.each<readonly [text: string, kind: string, problems: readonly object[]]>([
    ['', 'empty', []],
    ['# a', 'empty', []],
    ['a', 'other', []],
    ['- a', 'other', []],
    [
      'a: 1\na: 2',
      'map',
      [{ kind: 'duplicate-key', reason: 'map keys must be unique', range: { start: 5, end: 6 } }],
    ],
    [
      'header: *a*',
      'map',
      [
        {
          kind: 'syntax',
          reason: '`*a*` begins with a sign that has a meaning in YAML',
          range: { start: 8, end: 11 },
        },
      ],
    ],
    [
      'a: b: c',
      'map',
      [
        {
          kind: 'syntax',
          reason: 'a value has a colon with a blank behind it, and no quotation marks around it',
          range: { start: 3, end: 4 },
        },
      ],
    ],
    // Where it begins, not where the text ends.
    [
      "a: 1\nb: 'not closed\nc: d\n",
      'map',
      [{ kind: 'syntax', reason: 'a quotation mark is never closed', range: { start: 8, end: 19 } }],
    ],
    ['a: [b, c\nd: e\n', 'map', [{ kind: 'syntax', range: { start: 3, end: 8 } }]],
  ])('judges %j', (text, kind, problems) => {
    expect(read(text)).toMatchObject({ kind, problems })
  })

  it('never fails', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '"',
      "'",
      '|',
      '>',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '#',
      '&x ',
      '*x',
      'title',
      '\t',
      '\\',
      '!!a ',
      '? ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end } of read(text).entries.map(({ valueRange }) => valueRange)) {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
