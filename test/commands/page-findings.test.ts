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

it('knows what rules and pages spell differently, and no link', () => {
  const other = makeDeck('# A', {
    references: [
      makeReference('cat.pdf', { kind: 'link', target: { kind: 'file', path: 'slides/cat.pdf' } }),
      makeReference('cat.pdf', { slide: 2, target: { kind: 'file', path: 'slides/cat.pdf' } }),
      makeReference('http://example.org/a.png', {
        target: { kind: 'remote', url: 'http://example.org/a.png' },
      }),
      makeReference('C:\\me\\b.png', { target: { kind: 'malformed', reason: 'it has a backslash in it' } }),
    ],
  })
  const remote = { reason: 'remote', detail: 'it is not part of the project' } as const
  const refusals: readonly Refusal[] = [
    missing('/deck/slides/cat.pdf'),
    { ...remote, url: 'https://example.org/a.png' },
    { reason: 'blocked', detail: 'a deck may not load anything of this kind', url: 'c' },
    missing('/deck/themes/defualt'),
  ]
  const css = "/* @theme harbour */ @import 'defualt';"
  const project = makeProject({ themes: [{ ...theme, css }] })
  expect(describeRefusals({ deck: other, project }, refusals).map(({ message }) => message)).toEqual([
    'Could not load `cat.pdf` on slide 2 because there is no such file',
    'Could not load `http://example.org/a.png` on slide 1 because it is not part of the project',
    'Could not load `C:\\me\\b.png` on slide 1 because a deck may not load anything of this kind',
  ])
})
