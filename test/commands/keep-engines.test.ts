import { describe, expect, it } from 'vitest'
import { keepEngines } from '../../scripts/commands/keep-engines.ts'
import type { DeckInProject, Run } from '../../scripts/commands/load-run.ts'
import type { Project } from '../../scripts/model/project.ts'
import type { Theme } from '../../scripts/model/theme.ts'
import { makeDeck, makeProject } from '../check/plain-project.ts'

describe('keepEngines', () => {
  const before = runOf('# One\n')

  it('keeps an engine while only words change', () => {
    expect(engineOf(keepEngines(runOf('# Two\n'), before))).toBe(engineOf(before))
  })

  it.each([
    ['another theme', runOf('# One\n', { themes: [themeWith('section { color: red }')] })],
    ['another language', runOf('# One\n', { config: { ...makeProject().config, lang: 'de' } })],
    ['a formula', runOf('# One $x^2$\n')],
    ['code', runOf('```js\nlet a\n```\n')],
  ])('makes a new one for %s', (_what, run) => {
    expect(engineOf(keepEngines(run, before))).toBe(engineOf(run))
  })
})

function runOf(text: string, parts: Partial<Project> = {}): Run {
  const deck = makeDeck(text)
  const project = makeProject({ themes: [themeWith('')], ...parts, decks: [deck] })
  const item: DeckInProject = {
    deck,
    project,
    gate: async () => ({ ok: false, reason: 'missing', detail: 'there is none' }),
    look: async () => undefined,
    fitPicture: () => Promise.reject(new Error('not asked for')),
    engine: () => Promise.reject(new Error('not asked for')),
    rendered: () => Promise.reject(new Error('not asked for')),
  }
  return {
    projects: [project],
    decks: [item],
    config: project.config,
    configSources: [],
    store: {
      has: async () => false,
      get: async () => undefined,
      put: async () => undefined,
      tidy: async () => undefined,
      unkept: () => undefined,
    },
    digests: { look: async () => undefined, save: async () => undefined },
  }
}

function engineOf({ decks }: Run): DeckInProject['engine'] | undefined {
  return decks[0]?.engine
}

function themeWith(css: string): Theme {
  return {
    name: 't',
    file: 'themes/t.css',
    path: 'themes/t.css',
    mount: '/deck/',
    css,
    references: [],
    diagnostics: [],
  }
}
