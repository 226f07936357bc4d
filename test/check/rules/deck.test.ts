import { describe, expect, it } from 'vitest'
import type { RuleContext } from '../../../scripts/check/rule.ts'
import { deckUnknownClass } from '../../../scripts/check/rules/deck-unknown-class.ts'
import { deckUnknownDirective } from '../../../scripts/check/rules/deck-unknown-directive.ts'
import { deckUnknownTheme } from '../../../scripts/check/rules/deck-unknown-theme.ts'
import { linkBrokenAnchor } from '../../../scripts/check/rules/link-broken-anchor.ts'
import { linkMissingFile } from '../../../scripts/check/rules/link-missing-file.ts'
import type { Deck } from '../../../scripts/model/deck.ts'
import {
  checkReference,
  makeContext,
  makeDeck,
  makeProject,
  makeReference,
  spanOf,
} from '../plain-project.ts'

const themeClasses = new Map([['default', new Set(['invert', 'split'])]])
const check = (
  rule: { readonly checkDeck?: (deck: Deck, context: RuleContext) => Iterable<unknown> },
  deck: Deck,
): readonly unknown[] => [
  ...(rule.checkDeck?.(
    deck,
    makeContext(makeProject(), { themeNames: ['default', 'lectern'], themeClasses }),
  ) ?? []),
]

describe('deck/unknown-theme', () => {
  it('points at the name', () => {
    const text = '---\ntheme: lecturn # mine\n---\n'
    expect(check(deckUnknownTheme, makeDeck(text, { metadata: { theme: 'lecturn' } }))).toEqual([
      {
        message: 'Unknown theme `lecturn` of the deck, expected one of `default`, `lectern`',
        span: spanOf(text, 'lecturn'),
        suggestions: ['lectern'],
      },
    ])
  })

  it('knows the themes that there are', () => {
    expect(check(deckUnknownTheme, makeDeck('', { metadata: { theme: 'lectern' } }))).toEqual([])
    expect(check(deckUnknownTheme, makeDeck(''))).toEqual([])
  })
})

describe('deck/unknown-class', () => {
  it('mends a stray semicolon, also one that is hidden from a theme without a list', () => {
    const text = '<!-- _class: split; invert -->\n'
    const deck = makeDeck(text, {}, { classes: ['split;', 'invert'] })
    const span = spanOf(text, 'split;')
    expect(check(deckUnknownClass, deck)).toEqual([
      {
        message: 'Stray `;` in class `split;` on slide 1, expected blanks between classes',
        suggestions: ['split'],
        span,
        slide: 1,
        edit: { span, text: 'split' },
      },
    ])
  })

  it('reports each place once, however many slides inherit it', () => {
    const text = '---\nclass: inverted\n---\n# A\n---\n# B\n'
    const deck = makeDeck(text, { slides: makeDeck(text, {}, { classes: ['inverted'] }).slides.slice(2) })
    expect(check(deckUnknownClass, deck)).toEqual([
      {
        message: 'Unknown class `inverted` in the front matter, expected one that the theme has rules for',
        suggestions: ['invert'],
        span: spanOf(text, 'inverted'),
      },
    ])
  })

  it('reports a class that the theme lacks once, with the number of places', () => {
    const text = '<!-- _class: zoo -->\n---\n<!-- _class: zoo -->\n---\n<!-- _class: zoo -->\n'
    expect(check(deckUnknownClass, makeDeck(text, {}, { classes: ['zoo'] }))).toEqual([
      {
        message:
          'Unknown class `zoo` on slide 1 and in 2 more places, expected one that the theme has rules for',
        help: 'Mend its spelling, leave it out, or give it a rule in the theme or in `<style>`.',
        span: spanOf(text, 'zoo'),
        slide: 1,
      },
    ])
  })

  it('falls back to the start of the slide', () => {
    const [finding] = check(deckUnknownClass, makeDeck('class:\n- a\n', {}, { classes: ['zoo'] }))
    expect(finding).toMatchObject({ slide: 1, span: { start: { line: 1, column: 1 } } })
  })

  it('accepts classes that the deck itself has rules for', () => {
    const text = '<style>section.zoo { color: red }</style>\n<!-- class: zoo -->'
    expect(check(deckUnknownClass, makeDeck(text, {}, { classes: ['zoo'] }))).toEqual([])
  })
})

describe('deck/unknown-directive', () => {
  it('reads the front matter', () => {
    const text = '---\nmarp: true\npagniate: true\n"_Class": lead\ndate: 2024\nstyle: |\n  section: x\n---\n'
    expect(check(deckUnknownDirective, makeDeck(text))).toEqual([
      {
        message: 'Unknown directive `pagniate` in the front matter, expected a name that Marp knows',
        span: spanOf(text, 'pagniate'),
        suggestions: ['paginate'],
        edit: { span: spanOf(text, 'pagniate'), text: 'paginate' },
      },
      {
        message: 'Unknown directive `_Class` in the front matter, expected a name that Marp knows',
        span: spanOf(text, '_Class'),
        suggestions: ['_class'],
        edit: { span: spanOf(text, '_Class'), text: '_class' },
      },
    ])
  })

  it('finds a comment that was to be a directive, among notes', () => {
    const text = '<!-- _clas: lead -->\n<!-- remember: breathe -->\n<!-- Hint: a\nb -->'
    const notes = ['_clas: lead', 'remember: breathe', 'Hint: a\nb']
    expect(check(deckUnknownDirective, makeDeck(text, {}, { notes }))).toEqual([
      {
        message:
          'Unknown directive `_clas` on slide 1, expected a name that Marp knows: as it is, it is a presenter note',
        span: spanOf(text, '_clas'),
        slide: 1,
        suggestions: ['_class'],
        edit: { span: spanOf(text, '_clas'), text: '_class' },
      },
    ])
  })

  it('mends what can only have been meant in one way, and takes sentences for notes', () => {
    const text = '<!--\nBackground-Color: red\ncolour: blue\n-->\n<!-- Title: greet them all first -->\n'
    const notes = ['Background-Color: red\ncolour: blue', 'Title: greet them all first']
    const found = check(deckUnknownDirective, makeDeck(text, {}, { notes })) as readonly {
      edit?: { text: string }
    }[]
    expect(found.map(({ edit }) => edit?.text)).toEqual(['backgroundColor', 'color'])
  })
})

describe('link/missing-file', () => {
  const project = makeProject({ names: ['slides/other.md', 'slides/a/b.md'], decks: [makeDeck('')] })
  const link = (path: string): ReturnType<typeof checkReference> =>
    checkReference(
      linkMissingFile,
      makeReference(path, { kind: 'link', target: { kind: 'file', path } }),
      project,
    )

  it('names what is not there', () => {
    expect(link('slides/othr.md')).toEqual([
      {
        message: 'Link to the missing file `slides/othr.md` on slide 1, expected a file in the project',
        suggestions: ['other.md'],
      },
    ])
  })

  it.each(['slides/other.md', 'slides/a', 'slides', 'slides/talk.pdf'])('takes %s', (path) => {
    expect(link(path)).toEqual([])
  })
})

describe('link/broken-anchor', () => {
  it('counts slides', () => {
    const references = ['2', '3', '0', 'top'].map((id) =>
      makeReference(`#${id}`, { kind: 'link', target: { kind: 'anchor', id } }),
    )
    const slides = makeDeck('a\n---\nb').slides.map((slide) =>
      slide.number === 1 ? { ...slide, references } : slide,
    )
    expect(check(linkBrokenAnchor, makeDeck('', { slides }))).toMatchObject([
      { message: 'Link `#3` on slide 1 leads nowhere, expected a slide from 1 to 2', slide: 1 },
      { message: 'Link `#0` on slide 1 leads nowhere, expected a slide from 1 to 2', slide: 1 },
    ])
  })
})
