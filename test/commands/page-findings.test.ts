import { expect, it } from 'vitest'
import type { Refusal } from '../../scripts/browser/deck-browser.ts'
import { describeRefusals } from '../../scripts/commands/page-findings.ts'
import type { Theme } from '../../scripts/model/theme.ts'
import { makeDeck, makeProject, makeReference } from '../check/plain-project.ts'

const missing = (path: string): Refusal => ({
  url: `https://deck.invalid${path}`,
  reason: 'missing',
  detail: 'there is no such file',
})
const theme: Theme = {
  name: 'harbour',
  file: 'themes/harbour.css',
  path: 'themes/harbour.css',
  mount: '/deck/',
  css: '',
  references: [
    makeReference('paper.png', { kind: 'style', target: { kind: 'file', path: 'themes/paper.png' } }),
  ],
  diagnostics: [],
}
const deck = makeDeck('# A', {
  references: [makeReference('cat.png', { target: { kind: 'file', path: 'slides/cat.png' } })],
})

it('leaves to the theme what it asks for in vain, and to the deck everything else', () => {
  const refusals = [
    missing('/deck/slides/cat.png'),
    missing('/deck/themes/paper.png'),
    missing('/deck/themes/other.png'),
  ]
  const said = (themes: readonly Theme[]): readonly string[] =>
    describeRefusals({ deck, project: makeProject({ themes }) }, refusals).map(
      ({ file, message, rule }) => `${file} ${rule} ${message}`,
    )
  const ofDeck =
    'slides/talk.md asset/missing Could not load `cat.png` on slide 1 because there is no such file'
  const ofSheet =
    'slides/talk.md asset/missing Could not load `themes/other.png` because there is no such file'
  expect(said([theme])).toEqual([ofDeck, ofSheet])
  // No rule looks at themes from elsewhere.
  expect(said([{ ...theme, mount: '/home/' }])).toHaveLength(3)
})
