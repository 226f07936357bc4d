import { describe, expect, it } from 'vitest'
import { parseDeck } from '../../scripts/deck/parse-deck.ts'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'

const engine = await createEngine({ themes: [], lang: 'en', theme: 'default' }, detectFeatures(''))

/** Rules with their severity and the place of their name, and what is wrong. */
function read(matter: string): object {
  const original = `---\ntitle: One\n${matter}\n---\n\n# Hi\n`
  const { rules, diagnostics } = parseDeck(
    {
      file: 'talk.md',
      path: 'talk.md',
      name: 'talk',
      original,
      repair: { text: original, edits: [], ambiguous: [] },
      root: '/talk',
    },
    engine,
  )
  return {
    rules: rules.map(
      ({ name, severity, span }) => `${span.start.line}:${span.start.column} ${name} ${severity}`,
    ),
    problems: diagnostics.map(
      ({ rule, message, span }) => `${span?.start.line}:${span?.start.column} ${rule} ${message}`,
    ),
  }
}

describe('rules in the front matter', () => {
  it.each<readonly [matter: string, rules: readonly string[]]>([
    ['lectern: { rules: { layout/overflow: off } }', ['3:21 layout/overflow off']],
    [
      'lectern:\n  rules:\n    "asset/no-alt": error\n    asset/no: off # why\n',
      ['5:6 asset/no-alt error', '6:5 asset/no off'],
    ],
    ['lectern:', []],
    ['lectern:\n  rules:\n', []],
  ])('%j', (matter, rules) => {
    expect(read(matter)).toEqual({ rules, problems: [] })
  })

  it.each<readonly [matter: string, problems: readonly string[]]>([
    [
      'lectern: { rules: { layout/overflow: never, asset/no-alt: "" } }',
      [
        '3:21 deck/front-matter Setting `lectern.rules.layout/overflow` is `never`, expected `error`, `warning`, `info` or `off`',
        '3:45 deck/front-matter Setting `lectern.rules.asset/no-alt` is empty, expected `error`, `warning`, `info` or `off`',
      ],
    ],
    [
      'lectern:\n  rule: { a/b: off }',
      ['4:3 deck/front-matter Setting `lectern.rule` is unknown, expected `lectern.rules`'],
    ],
    [
      'lectern: off',
      [
        '3:1 deck/front-matter Setting `lectern` is `off`, expected `rules:` with a severity for each rule: `rules: { asset/no-alt: off }`',
      ],
    ],
    [
      'lectern: { rules: [a/b] }',
      [
        '3:12 deck/front-matter Setting `lectern.rules` is a list, expected `rules:` with a severity for each rule: `rules: { asset/no-alt: off }`',
      ],
    ],
  ])('reports %j', (matter, problems) => {
    expect(read(matter)).toEqual({ rules: [], problems })
  })
})
