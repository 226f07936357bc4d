import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeck } from '../../scripts/deck/parse-deck.ts'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'
import type { Deck } from '../../scripts/model/deck.ts'
import type { Reference } from '../../scripts/model/reference.ts'
import type { Repair } from '../../scripts/model/repair.ts'
import { createLocate } from '../../scripts/model/span.ts'

const engine = await createEngine({ themes: [], lang: 'en', theme: 'default' }, detectFeatures(''))

function parse(original: string, repair: Repair = { text: original, edits: [], ambiguous: [] }): Deck {
  return parseDeck(
    { file: 'slides/talk.md', path: 'slides/talk.md', name: 'talk', original, repair, root: '/home/talk' },
    engine,
  )
}

const referencesOf = (deck: Deck): readonly Reference[] => [
  ...deck.references,
  ...deck.slides.flatMap(({ references }) => references),
]
/** Slide (`*` for the deck), kind, raw URL, and where it leads. */
const describeReference = ({ kind, raw, target, slide }: Reference): string =>
  `${slide ?? '*'} ${kind} ${raw} → ${target.kind === 'file' ? target.path : target.kind}`

describe('references', () => {
  it.each<readonly [name: string, source: string, found: readonly string[]]>([
    [
      'pictures',
      '![a](../b.png) ![](<c d.png> "t") ![e](f%20g.png)',
      ['1 image ../b.png → b.png', '1 image c d.png → slides/c d.png', '1 image f%20g.png → slides/f g.png'],
    ],
    [
      'escapes of Markdown',
      '![](a\\(b\\).png) ![](c&amp;d.png) ![](100%.png)',
      [
        '1 image a\\(b\\).png → slides/a(b).png',
        '1 image c&amp;d.png → slides/c&d.png',
        '1 image 100%.png → slides/100%.png',
      ],
    ],
    [
      'what looks like a picture only',
      '![](a b.png) `![](c.png)` \\![](d.md)\n\n```\n![](e.png)\n```\n\n    ![](f.png)\n',
      ['1 link d.md → slides/d.md'],
    ],
    [
      'backgrounds',
      '![bg](a.png)\n![left bg fit](b.png)\n![bgx](c.png)',
      [
        '1 background a.png → slides/a.png',
        '1 background b.png → slides/b.png',
        '1 image c.png → slides/c.png',
      ],
    ],
    [
      'definitions, at the slide of their use',
      '![a][x]\n\n---\n\n![X] [y][x]\n\n---\n\n[x]: ../b.png "t"\n[X]: c.png',
      ['1 image ../b.png → b.png', '2 image ../b.png → b.png', '2 link ../b.png → b.png'],
    ],
    [
      'links',
      '[a](b.md) [c](#2) <https://d.e> https://f.g/h?i=1. j@k.l [![f](g.png)](h.md) ![]()',
      [
        '1 link b.md → slides/b.md',
        '1 link #2 → anchor',
        '1 link https://d.e → remote',
        '1 link https://f.g/h?i=1 → remote',
        '1 image g.png → slides/g.png',
        '1 link h.md → slides/h.md',
        '1 image  → malformed',
      ],
    ],
    [
      'HTML',
      '<img src="a&amp;b.png" srcset="c.png 1x, d.png 2x">\n<video poster=e.jpg src=\'f.mp4\'></video>\n\ng <a href=" h.md ">i</a> <IMG\nSRC="j.png">\n\n<table background="k.png"><tr><td background=l.png></table>\n',
      [
        '1 html a&amp;b.png → slides/a&b.png',
        '1 html c.png → slides/c.png',
        '1 html d.png → slides/d.png',
        '1 html e.jpg → slides/e.jpg',
        '1 html f.mp4 → slides/f.mp4',
        '1 link h.md → slides/h.md',
        '1 html j.png → slides/j.png',
        '1 html k.png → slides/k.png',
        '1 html l.png → slides/l.png',
      ],
    ],
    ['HTML in a quote', '> <img\n>   src="a.png">\n> b', ['1 html a.png → slides/a.png']],
    [
      'SVG and links in HTML',
      '<svg><image href="a.png"/><use xlink:href="#b"/><use xlink:href="c.svg#d"/></svg>\n<link href="e.css">',
      ['1 html a.png → slides/a.png', '1 html c.svg#d → slides/c.svg', '1 html e.css → slides/e.css'],
    ],
    [
      'styles of elements',
      '<div style="background: url(&quot;a b.png&quot;), url(c.png)"></div>',
      ['1 style a b.png → slides/a b.png', '1 style c.png → slides/c.png'],
    ],
    [
      'style sheets',
      '# a\n\n---\n\n<style scoped>\n@import "default";\nh1 { background: url("../a.png") }\n</style>\n',
      ['2 style ../a.png → a.png'],
    ],
    [
      'nothing behind a style sheet or a comment',
      '<style>a{}</style> <img src="a.png">\n\n<!-- b --> ![](c.png)\n',
      [],
    ],
    ['no comments', '<!-- ![](a.png) <img src="b.png"> -->\n\nc <!-- ![](d.png) -->', []],
    [
      'settings in comments',
      '# a\n\n---\n\n<!--\n_backgroundImage: url("b.png"), url(c.png)\nheader: "![](d.png)"\n-->\n\ne <!-- style: "a { b: url(f.png) }" -->',
      [
        '2 directive b.png → slides/b.png',
        '2 directive c.png → slides/c.png',
        '2 image d.png → slides/d.png',
        '2 style f.png → slides/f.png',
      ],
    ],
    [
      'settings in front matter',
      '---\nstyle: |\n  a {\n    b: url(../c.png);\n  }\nbackgroundImage: url(\'d.png\')\n_backgroundImage: "url(\\"e.png\\")"\nfooter: "![h](i.png) **j**"\n---\n',
      [
        '* style ../c.png → c.png',
        '* directive d.png → slides/d.png',
        '* image i.png → slides/i.png',
        '1 directive e.png → slides/e.png',
      ],
    ],
  ])('finds %s', (_, source, found) => {
    const deck = parse(source)
    expect(referencesOf(deck).map(describeReference)).toEqual(found)
    for (const { raw, span } of referencesOf(deck)) {
      expect(deck.original.slice(span.start.offset, span.end.offset)).toBe(raw)
    }
  })

  it('gives the whole of one', () => {
    expect(parse('# a\r\n\r\n---\r\n![bg left:60%](../assets/b.png)\r\n').slides[1]?.references).toEqual([
      {
        kind: 'background',
        raw: '../assets/b.png',
        target: { kind: 'file', path: 'assets/b.png' },
        span: { start: { line: 4, column: 16, offset: 27 }, end: { line: 4, column: 31, offset: 42 } },
        slide: 2,
        alt: 'bg left:60%',
      },
    ])
  })

  it('knows the alternative text', () => {
    const source = '![a *b*](c.png) ![](d.png) <img src="e.png" alt="f"> <img src="g.png"> [h](i.md)'
    expect(referencesOf(parse(source)).map(({ alt }) => alt)).toEqual(['a b', '', 'f', '', undefined])
  })

  it('speaks of places in the file, not in the repaired text', () => {
    const original = 'âœ… ok\n\nâœ… ![a](cafÃ©.png) ![](d.png)\n\n---\n\n# âœ… e\n'
    const text = '✅ ok\n\n✅ ![a](café.png) ![](d.png)\n\n---\n\n# ✅ e\n'
    const locate = createLocate(original)
    const edits = [...original.matchAll(/âœ…|Ã©/g)].map(({ index, 0: from }) => ({
      span: locate(index, index + from.length),
      from,
      text: from === 'Ã©' ? 'é' : '✅',
      history: [],
      confidence: 1,
    }))
    const deck = parse(original, { text, edits, ambiguous: [] })
    expect(referencesOf(deck).map(({ raw, target, span }) => [raw, target, span.start])).toEqual([
      ['cafÃ©.png', { kind: 'file', path: 'slides/café.png' }, { line: 3, column: 10, offset: 17 }],
      ['d.png', { kind: 'file', path: 'slides/d.png' }, { line: 3, column: 25, offset: 32 }],
    ])
    expect(deck.slides.map(({ title, headings, span }) => [title, headings[0]?.span, span])).toEqual([
      [undefined, undefined, locate(0, 39)],
      ['✅ e', locate(45, 52), locate(44, 52)],
    ])
    expect(deck.source).toBe(text)
  })

  it('finds each URL at its place, whatever is around it', () => {
    const url = fc.stringMatching(/^[a-z0-9_/][a-z0-9_./-]{0,8}$/)
    const wrap = fc.constantFrom<(url: string) => string>(
      (raw) => `![](${raw})`,
      (raw) => `![bg x](${raw} "é")`,
      (raw) => `> - [a](<${raw}>)`,
      (raw) => `<img src="${raw}">`,
      (raw) => `<b style='c:url(${raw})'>é</b>`,
      (raw) => `| a |\n|---|\n| ![🐞](${raw}) |`,
      (raw) => `<!-- _backgroundImage: url(${raw}) -->`,
      (raw) => `<style>\n a{b:url("${raw}")}\n</style>`,
      (raw) => `\`\`\`\nno.png\n\`\`\`\n\n![x][${raw}]\n\n[${raw}]: ${raw}`,
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(url, wrap), { maxLength: 8, selector: ([raw]) => raw }),
        fc.constantFrom('\n', '\r\n'),
        (uses, lineEnd) => {
          const source = uses
            .map(([raw, write]) => write(raw))
            .join('\n\n---\n\n')
            .replaceAll('\n', lineEnd)
          const found = referencesOf(parse(source))
          expect(found.map(({ raw, slide }) => [raw, slide])).toEqual(
            uses.map(([raw], index) => [raw, index + 1]),
          )
          for (const { raw, span } of found)
            expect(source.slice(span.start.offset, span.end.offset)).toBe(raw)
        },
      ),
    )
  })
})

it('reads whatever is typed', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '\n\n',
    '<!--',
    '-->',
    '![',
    '](',
    ')',
    '[a]',
    ': ',
    'a.png',
    '<img src=',
    '"',
    '>',
    '<style>',
    '</style>',
    '{',
    '}',
    'url(',
    'theme',
    'style',
    '|',
    '`',
    '$',
    '\\',
    '&amp;',
    '%',
    '\r',
    '\t',
    '🐞',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const deck = parse(pieces.join(''))
      for (const { raw, span } of referencesOf(deck)) {
        expect(deck.original.slice(span.start.offset, span.end.offset)).toBe(raw)
      }
    }),
  )
})

describe('slides', () => {
  it('gives the whole of one', () => {
    const source =
      '---\nmarp: true\n---\n\n# <!--fit--> <span style="color:red">A</span> `b` &amp; 🐞<br>c\n<!-- _class: split lead -->\n\n## d\n\n<!-- a note -->\n'
    const locate = createLocate(source)
    expect(parse(source).slides).toEqual([
      {
        number: 1,
        title: 'A b & 🐞 c',
        headings: [
          { level: 1, text: 'A b & 🐞 c', span: locate(20, 83) },
          { level: 2, text: 'd', span: locate(113, 117) },
        ],
        notes: ['a note'],
        classes: ['split', 'lead'],
        references: [],
        empty: false,
        span: locate(19, source.length - 1),
      },
    ])
  })

  it.each([
    ['### a\n\n## b\n\n## c', 'b'],
    ['#\n\n## b', 'b'],
    ['a', undefined],
    ['> # a', 'a'],
    ['<h1 class="x">a <em>b</em></h1>\n\n# c', 'a b'],
    ['a\n===', 'a'],
  ])('titles %j', (source, title) => {
    expect(parse(source).slides[0]?.title).toBe(title)
  })

  it.each([
    ['', true],
    ['  \n\n', true],
    ['## ', true],
    ['&nbsp;\n\n<br>\n\n<span></span>', true],
    ['<!-- a note -->', true],
    ['<style>a{b:c}</style>', true],
    ['[a]: b.png', true],
    ['a', false],
    ['- ', false],
    ['![](a.png)', false],
    ['![bg](a.png)', false],
    ['![a]\n\n[a]: b.png', false],
    ['<!-- _backgroundImage: url(a.png) -->', false],
    ['<!-- backgroundColor: red -->', false],
    ['<img src=a.png>', false],
    ['<div class="logo"></div>', false],
    ['<div>\n\n</div>', true],
    ['`a`', false],
    ['```\n```', false],
  ])('says of %j whether it is empty: %s', (source, empty) => {
    expect(parse(`# a\n\n---\n\n${source}`).slides.map((slide) => slide.empty)).toEqual([false, empty])
  })

  it('counts an empty one after the last ruler', () => {
    const slides = parse('# a\n\n---\n').slides
    expect(slides.map(({ number, empty, span }) => [number, empty, span.start.line, span.end.line])).toEqual([
      [1, false, 1, 2],
      [2, true, 3, 3],
    ])
  })

  it('goes by headings where the deck says so', () => {
    const { slides } = parse('<!-- headingDivider: 2 -->\n\n# a\n\n![](b.png)\n\n## c\n\n![](d.png)\n')
    expect(slides.map(({ title, references }) => [title, references.map(({ raw }) => raw)])).toEqual([
      ['a', ['b.png']],
      ['c', ['d.png']],
    ])
  })
})

describe('metadata', () => {
  it.each([
    [
      '---\ntitle: Bugs: why\nauthor: "A"\ndescription:\nkeywords: a, b\nlang: de\ntheme: x\nsize: 4:3\n---\n',
      { title: 'Bugs: why', author: 'A', keywords: ['a', 'b'], lang: 'de', theme: 'x', size: '4:3' },
    ],
    ['---\nkeywords: [a, b]\ntheme: [x]\n---\n', { keywords: ['a', 'b'] }],
    ['---\ntheme: x\n---\n\n# a\n\n---\n\n<!-- theme: y -->', { theme: 'y' }],
    ['# a\n\n<!-- a note: theme: x -->', {}],
  ])('is read from %j', (source, metadata) => {
    expect(parse(source).metadata).toEqual(metadata)
  })
})

describe('diagnostics', () => {
  it.each<readonly [source: string, found: readonly string[]]>([
    ['# a', []],
    ['---\ntitle: a\nheadingDivider: [1, 2]\npaginate: hold\nother: {a: b}\n---\n', []],
    [
      '---\na: b\n c: d\n---\n',
      [
        '2:4 error Front matter cannot be read because a value has a colon with a blank behind it, and no quotation marks around it, expected lines of `key: value`: none of it takes effect',
      ],
    ],
    [
      '---\nheader: *Hello*\n---\n',
      [
        '2:9 error Front matter cannot be read because `*Hello*` begins with a sign that has a meaning in YAML, expected lines of `key: value`: none of it takes effect',
      ],
    ],
    [
      '---\ntheme: a\nlang: en\ntheme: b\n---\n',
      [
        '4:1 error Setting `theme` stands in the front matter more than once, expected it once: none of it takes effect',
      ],
    ],
    [
      '---\ntitle: a\n\n# b\n',
      [
        '1:1 error Front matter is never closed and takes in the whole deck, expected a line `---` after the settings',
      ],
    ],
    [
      '\r\n---\r\nmarp: true\r\n---\r\n\r\n# b\r\n',
      [
        '2:1 error Front matter has an empty line before it, expected `---` at the beginning of the file: as it is, the settings are shown as text',
      ],
    ],
    [
      '<!-- made by me -->\n ---\n# whose\ntheme: gaia\nstyle: |\n  a { b: c }\n---\n',
      [
        '2:2 error Front matter has a comment before it, expected `---` at the beginning of the file: as it is, the settings are shown as text',
      ],
    ],
    ['\n---\n\ntheme: gaia\n\n---\n', []],
    ['\n---\nNote: this is text\n---\n', []],
    [
      '---\n\n# Title\n\n---\n\n# b',
      ['3:1 warning Front matter holds no settings but `# Title`, expected lines of `key: value`'],
    ],
    [
      '---\nmarp: true\npaginate true\n---\n',
      [
        '3:1 error Front matter cannot be read because a line has no colon with a blank behind it, expected lines of `key: value`: none of it takes effect',
      ],
    ],
    [
      '---\nmarp: true\n\tpaginate: true\n---\n',
      [
        '3:1 error Front matter cannot be read because a line begins with a tab, expected lines of `key: value`: none of it takes effect',
      ],
    ],
    ['---\n# a comment\ntitle: b\n---\n', []],
    ['---\n---\n', []],
    [
      '---\nJust text\n---\n',
      ['2:1 error Front matter holds no settings but `Just text`, expected lines of `key: value`'],
    ],
    [
      '---\npaginate: maybe\nheadingDivider: 9\ntheme: [a]\nclass: {a: b}\n---\n',
      [
        '2:11 warning Setting `paginate` is `maybe`, expected `true`, `false`, `hold` or `skip`',
        '3:17 warning Setting `headingDivider` is `9`, expected a number from 1 to 6, a list of them, or `false`',
        '4:8 warning Setting `theme` is a list, expected text',
        '5:8 warning Setting `class` is a map, expected text or a list of texts',
      ],
    ],
  ])('of the front matter of %j', (source, found) => {
    expect(
      parse(source).diagnostics.map(
        ({ span, severity, message }) => `${span?.start.line}:${span?.start.column} ${severity} ${message}`,
      ),
    ).toEqual(found)
  })

  it('of style sheets', () => {
    const source = '---\nstyle: |\n  a { b: c\n---\n\n# a\n\n---\n\n<style>\na {}\nb { c: d;\n</style>\n'
    const locate = createLocate(source)
    const message =
      'CSS cannot be read because of `unclosed block`, expected complete rules: none of it takes effect'
    const common = { rule: 'deck/css-error', severity: 'error', message, file: 'slides/talk.md' }
    expect(parse(source).diagnostics).toEqual([
      { ...common, span: locate(15, 15) },
      { ...common, span: locate(52, 52), slide: 2 },
    ])
  })
})
