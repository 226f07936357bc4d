import { describe, expect, it } from 'vitest'
import type { Reference, ReferenceTarget } from '../../scripts/model/reference.ts'
import { createLocate } from '../../scripts/model/span.ts'
import type { Theme } from '../../scripts/model/theme.ts'
import { watchedPaths } from '../../scripts/watch/watched-paths.ts'
import { makeDeck, makeProject } from '../check/plain-project.ts'

describe('watchedPaths', () => {
  it('holds decks, pictures, themes, their imports and settings of one project', () => {
    const { slides } = makeDeck(
      '# One\n',
      {},
      { references: [use('pics/cat.png'), use('https://x.test/a.png')] },
    )
    const deck = makeDeck('# One\n', { slides, references: [use('pics/back.png')] })
    const project = makeProject({
      decks: [deck],
      themes: [theme('/deck/', [use('fonts/a.woff2'), use('shared/base.css')])],
    })
    const { roots, paths } = watchedPaths([project], ['/talk/lectern.config.ts'], '/talk', [])
    expect(roots).toEqual(['/talk'])
    expect(paths.filter((path) => !path.includes('config') && !path.includes('.marprc'))).toEqual([
      '/talk/assets',
      '/talk/fonts/a.woff2',
      '/talk/package.json',
      '/talk/pics/back.png',
      '/talk/pics/cat.png',
      '/talk/shared/base.css',
      '/talk/slides',
      '/talk/slides/talk.md',
      '/talk/themes/t.css',
    ])
    expect(paths).toContain('/talk/lectern.config.ts')
    expect(paths).toContain('/talk/marp.config.mjs')
  })

  it('holds what was named, and the themes at home, of a deck that lies elsewhere', () => {
    const project = makeProject({
      root: '/else',
      config: { ...makeProject().config, themes: ['css'] },
      decks: [makeDeck('# One\n', { path: 'one.md' })],
      themes: [theme('/home/', [use('fonts/a.woff2')])],
    })
    const { roots, paths } = watchedPaths([project], [], '/talk', ['../else', 'more'])
    expect(roots).toEqual(['/else', '/talk'])
    for (const path of [
      '/else',
      '/else/css',
      '/else/one.md',
      '/talk/css',
      '/talk/more',
      '/talk/themes/t.css',
      '/talk/fonts/a.woff2',
    ])
      expect(paths).toContain(path)
  })
})

function use(raw: string): Reference {
  const target: ReferenceTarget = raw.startsWith('https:')
    ? { kind: 'remote', url: raw }
    : { kind: 'file', path: raw }
  return { kind: 'image', raw, target, span: createLocate(raw)(0, raw.length) }
}

function theme(mount: Theme['mount'], references: readonly Reference[]): Theme {
  return {
    name: 't',
    file: 'themes/t.css',
    path: 'themes/t.css',
    mount,
    css: '',
    references,
    diagnostics: [],
  }
}
