import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../scripts/engine/create-engine.ts'
import { createLiveEngine, type LiveEngine } from '../../scripts/engine/create-live-engine.ts'
import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'

const OPTIONS = { themes: [], lang: 'en', theme: 'default' }
const FEATURES = { shiki: true, math: 'katex', mermaid: true } as const

const DECK = `---
paginate: true
_class: lead
header: A [link](#x) **here**
---

# One

A word.

---

## Two

- first
- second

<!-- A note. -->

---

## Two

<!-- class: dark -->

\`\`\`js
const a = 1
\`\`\`

---

## Four

<!-- _paginate: skip -->
![bg left](a.png)

---

## 2

* a fragment
* another one 🎉

$x^2$
`

describe('createLiveEngine', () => {
  let engine: Engine
  let live: LiveEngine

  beforeAll(async () => {
    engine = await createEngine(OPTIONS, FEATURES)
    live = await createLiveEngine(OPTIONS, FEATURES)
  })

  it('renders a deck as the other engine does, and says where its blocks come from', () => {
    const { deck, slides } = live.render(DECK)
    expect(withoutLines(deck)).toEqual(engine.render(DECK))
    expect(slides.map(({ line }) => line)).toEqual([5, 11, 20, 30, 37])
    expect(deck.slides[1]?.html).toContain('<h2 id="two" data-line="2" data-line-end="3">Two</h2>')
  })

  it('renders only the slide that was edited: all others stay the same objects', () => {
    const before = live.render(DECK)
    const after = live.render(DECK.replace('- second', '- changed'), before)
    expect(after.deck.slides.map((slide, index) => slide === before.deck.slides[index])).toEqual([
      ...[true, false, true, true, true],
    ])
    expect(after.deck.slides[1]?.html).toContain('changed')
  })

  it('numbers the slides behind a new one anew, and leaves what else they are alone', () => {
    const before = live.render(DECK)
    const edited = DECK.replace('\n---\n\n## Two\n\n- first', '\n---\n\n## New\n\n---\n\n## Two\n\n- first')
    const after = live.render(edited, before)
    expect(withoutLines(after.deck)).toEqual(engine.render(edited))
    expect(
      after.slides.map(({ template }) => before.slides.findIndex((one) => one.template === template)),
    ).toEqual([...[0, -1, 1, 2, 3, 4]])
    expect(after.slides.map(({ numbers }) => numbers)).toEqual([
      { id: '1', page: '1', pages: '5' },
      { id: '2', page: '2', pages: '5' },
      { id: '3', page: '3', pages: '5' },
      { id: '4', page: '4', pages: '5' },
      { id: '5' },
      { id: '6', page: '5', pages: '5' },
    ])
  })

  it.each([
    ['a directive that later slides inherit', '<!-- class: dark -->', '<!-- class: light -->'],
    ['a directive for the whole deck', 'A word.', '<!-- theme: gaia -->'],
    ['a style', 'A word.', '<style>h2 { color: red }</style>'],
    ['the target of a link', 'A word.', 'A [word].\n\n[word]: https://example.com'],
    ['a fence that is not closed', '- first', '```\n- first'],
    ['a comment that is not closed', '<!-- A note. -->', '<!-- A note.'],
    ['text above a ruler', 'A word.\n', 'A word.'],
    ['a ruler', '---\n\n## Four', '## Four'],
    ['a heading of the same name', '# One', '# Two'],
    ['the front matter', 'paginate: true', 'paginate: hold'],
    ['the size of all slides', '_class: lead', 'size: 4:3'],
    ['the first formula of all', 'A word.', '$\\gdef\\y{1}\\y$'],
  ])('sees how far %s reaches', (_, from, to) => {
    const before = live.render(DECK)
    const edited = DECK.replace(from, to)
    expect(edited).not.toBe(DECK)
    const after = live.render(edited, before)
    expect(withoutLines(after.deck)).toEqual(engine.render(edited))
    // And further, and back again.
    const further = `${edited}\n\n[word]: https://example.com\n`
    const between = live.render(further, after)
    expect(withoutLines(between.deck)).toEqual(engine.render(further))
    expect(live.render(DECK, between)).toEqual(before)
  })

  it('gives what a full render gives, after any series of edits', () => {
    const long = readFileSync('slides/small-changes.md', 'utf8').split('\n---\n').slice(0, 7).join('\n---\n')
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(60),
      put: fc.constantFrom(...PIECES),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(DECK, long),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        (deck, edits) => {
          let text = deck
          let shown = live.render(deck)
          for (const { at, cut, put } of edits) {
            const start = Math.floor(at * text.length)
            text = text.slice(0, start) + put + text.slice(start + cut)
            shown = live.render(text, shown)
            expect(withoutLines(shown.deck)).toEqual(engine.render(text))
          }
        },
      ),
      { numRuns: 3 },
    )
  })
})

const PIECES = [
  ...[
    '',
    'word',
    '\n',
    '\n\n',
    '\n---\n',
    '\n\n---\n\n',
    '# Title\n',
    '## Two\n',
    '===\n',
    '- item\n',
    '* fragment\n',
  ],
  ...[
    '```\n',
    '```js\nlet x = 1\n```\n',
    '<!-- class: lead -->\n',
    '<!-- _class: lead -->\n',
    '<!-- note -->',
    '<!--',
  ],
  ...[
    '-->',
    '$x$',
    '![bg](b.png)\n',
    '<style scoped>h1 { color: blue }</style>\n',
    '[ref]: /u\n',
    '[ref]',
    '🎉',
    'Ж',
  ],
  ...[
    '<!-- paginate: skip -->\n',
    '<!-- headingDivider: 2 -->\n',
    '<div>\n',
    '</div>\n',
    '> quote\n',
    '\t',
    '`',
  ],
]

function withoutLines(deck: RenderedDeck): RenderedDeck {
  return {
    ...deck,
    slides: deck.slides.map((slide) => ({
      ...slide,
      html: slide.html.replace(/ data-line(?:-end)?="\d+"/g, ''),
    })),
  }
}
