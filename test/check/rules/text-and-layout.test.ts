import { expect, it } from 'vitest'
import { layoutMissingGlyph } from '../../../scripts/check/rules/layout-missing-glyph.ts'
import { layoutOverflow } from '../../../scripts/check/rules/layout-overflow.ts'
import { textAmbiguousMojibake } from '../../../scripts/check/rules/text-ambiguous-mojibake.ts'
import { textMojibake } from '../../../scripts/check/rules/text-mojibake.ts'
import type { SlideLayout } from '../../../scripts/model/layout-snapshot.ts'
import { makeContext, makeDeck, makeProject, spanOf } from '../plain-project.ts'

const text = '# One\n---\nIt works â€¦ ğŸ¤\n'

it('text/mojibake carries the edit and tells the history', () => {
  const span = spanOf(text, 'â€¦')
  const history = ['utf-8 read as windows-1252']
  const edits = [{ span, from: 'â€¦', text: '…', history, confidence: 1 }]
  const deck = makeDeck(text, { repair: { text, edits, ambiguous: [] } })
  expect([...(textMojibake.checkDeck?.(deck, makeContext(makeProject())) ?? [])]).toEqual([
    {
      message: 'Damaged text `â€¦` on slide 2, expected `…`',
      span,
      slide: 2,
      help: 'What happened: utf-8 read as windows-1252.',
      edit: { span, text: '…' },
    },
  ])
})

it('text/ambiguous-mojibake gives the readings and the command', () => {
  const span = spanOf(text, 'ğŸ¤')
  const candidates = ['🤝', '🤖'].map((reading) => ({ text: reading, name: 'x', why: 'y' }))
  const deck = makeDeck(text, { repair: { text, edits: [], ambiguous: [{ span, text: 'ğŸ¤', candidates }] } })
  expect([...(textAmbiguousMojibake.checkDeck?.(deck, makeContext(makeProject())) ?? [])]).toEqual([
    {
      message: 'Damaged text `ğŸ¤` on slide 2 can be read in several ways, expected a choice',
      span,
      slide: 2,
      suggestions: ['🤝', '🤖'],
      help: "npm run fix -- --choose 'ğŸ¤=🤝'",
    },
  ])
})

const slide: SlideLayout = {
  number: 2,
  text: '',
  boxes: [],
  links: [],
  overflows: [
    { element: 'ul', side: 'bottom', pixels: 23.4, text: 'Last words' },
    { element: 'pre', side: 'right', pixels: 0.9, text: '' },
  ],
  smallTexts: [],
  overlaps: [],
  strays: [],
  cutBlocks: [],
  missingGlyphs: ['\u{1fae9}', '\u0085'],
}
const context = makeContext(makeProject(), {
  layouts: new Map([['talk', { width: 1280, height: 720, slides: [slide] }]]),
})
const start = { line: 3, column: 1, offset: 10 }

it('layout/overflow says what is cut, where and by how much', () => {
  expect([...(layoutOverflow.checkDeck?.(makeDeck(text), context) ?? [])]).toEqual([
    {
      message:
        'A list (`Last words`) on slide 2 is cut off by 23 px at the bottom, expected all of it to be seen',
      span: { start, end: start },
      slide: 2,
    },
  ])
})

it('layout/missing-glyph names characters that cannot be printed, once for each line', () => {
  expect([...(layoutMissingGlyph.checkDeck?.(makeDeck(text), context) ?? [])]).toEqual([
    {
      message:
        'No font can draw `\u{1fae9}` (U+1FAE9) and `\\u{85}` on slide 2, expected characters that the fonts of the theme have',
      span: { start, end: start },
      slide: 2,
    },
  ])
})
