import { expect, it } from 'vitest'
import { checkProject } from '../../scripts/check/check-project.ts'
import { RULES } from '../../scripts/check/rules.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import type { RuleSetting } from '../../scripts/model/suppression.ts'
import { makeAsset, makeDeck, makeProject, makeReference, spanOf } from './plain-project.ts'

const text = '# One\n---\n![](a.png) ![](b.png)\n---\n'
const references = ['b.png', 'a.png'].map((raw) =>
  makeReference(raw, { span: spanOf(text, raw), slide: 2, alt: 'words' }),
)
const deck = makeDeck(text, { references })

function summarise(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ file, rule, severity, slide, span }) =>
      `${file}:${span?.start.line}:${span?.start.column} ${severity} ${rule} ${slide}`,
  )
}

it('stamps findings with rule, severity, file, place and slide, in order of place', () => {
  expect(
    checkProject({ project: makeProject({ decks: [deck] }), layouts: new Map(), themeNames: [] }),
  ).toEqual([
    {
      rule: 'asset/missing',
      severity: 'error',
      file: 'slides/talk.md',
      message: 'Missing file `a.png` on slide 2, expected a file in the project',
      span: spanOf(text, 'a.png'),
      slide: 2,
      suggestions: [],
    },
    {
      rule: 'asset/missing',
      severity: 'error',
      file: 'slides/talk.md',
      message: 'Missing file `b.png` on slide 2, expected a file in the project',
      span: spanOf(text, 'b.png'),
      slide: 2,
      suggestions: [],
    },
    {
      rule: 'deck/empty-slide',
      severity: 'warning',
      file: 'slides/talk.md',
      message: 'Slide 3 is empty, expected text or a picture',
      span: {
        start: { line: 5, column: 1, offset: text.length },
        end: { line: 5, column: 1, offset: text.length },
      },
      slide: 3,
      help: 'Remove the ruler at the end of the deck: every `---` begins a slide.',
    },
  ])
})

it('passes on what was noticed while reading, first what concerns a whole file', () => {
  const noticed = (file: string): Diagnostic => ({
    rule: 'text/encoding',
    severity: 'error',
    message: 'x',
    file,
  })
  const theme = {
    name: 'a',
    file: 'themes/a.css',
    path: 'themes/a.css',
    mount: '/deck/' as const,
    css: '',
    references: [makeReference('c.png')],
    diagnostics: [noticed('themes/a.css')],
  }
  const { slide: _, ...inTheme } = makeReference('c.png')
  const project = makeProject({
    decks: [{ ...deck, diagnostics: [noticed('slides/talk.md')] }],
    themes: [
      { ...theme, references: [inTheme] },
      { ...theme, file: 'elsewhere.css', mount: '/home/', references: [inTheme], diagnostics: [] },
    ],
    diagnostics: [noticed('slides/other.md'), noticed('slides/other.md')],
  })
  expect(summarise(checkProject({ project, layouts: new Map(), themeNames: [] }))).toEqual([
    'slides/other.md:undefined:undefined error text/encoding undefined',
    'slides/talk.md:undefined:undefined error text/encoding undefined',
    'slides/talk.md:3:5 error asset/missing 2',
    'slides/talk.md:3:16 error asset/missing 2',
    'slides/talk.md:5:1 warning deck/empty-slide 3',
    'themes/a.css:undefined:undefined error text/encoding undefined',
    'themes/a.css:1:1 error asset/missing undefined',
  ])
})

it('lets the config change severities and switch rules off, also those of other readers', () => {
  const noticed: Diagnostic = { rule: 'deck/yaml', severity: 'error', message: 'x', file: 'slides/talk.md' }
  const { config } = makeProject()
  const rules = { 'asset/missing': 'info', 'deck/empty-slide': 'off', 'deck/yaml': 'warning' } as const
  const project = makeProject({
    decks: [{ ...deck, diagnostics: [noticed] }],
    config: { ...config, rules },
  })
  expect(summarise(checkProject({ project, layouts: new Map(), themeNames: [] }))).toEqual([
    'slides/talk.md:undefined:undefined warning deck/yaml undefined',
    'slides/talk.md:3:5 info asset/missing 2',
    'slides/talk.md:3:16 info asset/missing 2',
  ])
})

it('says nothing about a project in order', () => {
  const project = makeProject({
    decks: [makeDeck('![](a.png)', { references })],
    names: ['a.png', 'b.png'],
    assets: new Map(
      [makeAsset('a.png'), makeAsset('b.png', { digest: '1' })].map(([path, asset]) => [
        path,
        { ...asset, picture: { format: 'png', width: 1, height: 1, frames: 1 } },
      ]),
    ),
  })
  expect(checkProject({ project, layouts: new Map(), themeNames: [] })).toEqual([])
})

it('has rules with stable, different names and a sentence each', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...new Set(RULES.map(({ id }) => id))])
  for (const { id, summary } of RULES) {
    expect(id).toMatch(/^(?:asset|deck|link|text|talk|theme|layout)\/[a-z-]+$/)
    expect(summary).toMatch(/^[A-Z].*\.$/)
  }
})

it('leaves rules out that need all decks when some are named', () => {
  const project = makeProject({ assets: new Map([makeAsset('assets/idle.png')]) })
  const context = { project, layouts: new Map(), themeNames: [] }
  expect(summarise(checkProject(context))).toEqual([
    'assets/idle.png:undefined:undefined warning asset/unused undefined',
  ])
  expect(checkProject({ ...context, partial: true })).toEqual([])
})

it('lets a deck change severities, and turn on what is a matter of taste, for itself', () => {
  const span = spanOf(text, 'One')
  const said = (severity: 'warning' | 'off', name: string): RuleSetting => ({ name, severity, span })
  const rules = [
    said('warning', 'asset/missing'),
    said('off', 'deck/empty-slide'),
    said('warning', 'talk/no-notes'),
  ]
  const project = makeProject({
    decks: [
      { ...deck, rules },
      { ...deck, file: 'slides/other.md', path: 'slides/other.md', name: 'other' },
    ],
  })
  const found = summarise(checkProject({ project, layouts: new Map(), themeNames: [] }))
  expect(found).toEqual([
    'slides/other.md:3:5 error asset/missing 2',
    'slides/other.md:3:16 error asset/missing 2',
    'slides/other.md:5:1 warning deck/empty-slide 3',
    'slides/talk.md:1:1 warning talk/no-notes 1',
    'slides/talk.md:3:1 warning talk/no-notes 2',
    'slides/talk.md:3:5 warning asset/missing 2',
    'slides/talk.md:3:16 warning asset/missing 2',
  ])
})
