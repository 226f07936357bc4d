import { expect, it } from 'vitest'
import { createMarp } from '../../scripts/engine/create-marp.ts'
import { internalsOf } from '../../scripts/engine/marp-internals.ts'
import { createPackTheme } from '../../scripts/engine/pack-theme.ts'

const HOUSE = '/* @theme house */\n@import "default";\nsection { color: navy }\n'

it('gives what Marpit gives, whatever a theme becomes', () => {
  const marp = createMarp({ themes: [], lang: 'en', theme: 'default' }, [], { slide: 0, problems: [] })
  const { themeSet, themeSetPackOptions } = internalsOf(marp)
  const packTheme = createPackTheme(marp)
  const packs: unknown[] = []
  const { pack } = themeSet
  Object.assign(themeSet, {
    pack: (...words: Parameters<typeof pack>) => {
      packs.push(words[0])
      return pack.apply(themeSet, words)
    },
  })
  for (const css of [
    HOUSE,
    HOUSE.replace('navy', 'teal'),
    HOUSE.replace('@import', '/* @import "gaia" */ @charset "utf-8"; @import "gaia"; @import'),
    HOUSE.replace('@import', '@import url("more.css"); @import'),
    HOUSE.replace('@import "default";', '@media print { @import "default"; }'),
    HOUSE.replace('@import "default";', 'section { @import "default"; }'),
    `${HOUSE}@import "uncover";\n`,
    HOUSE.replace('@import', '@import-theme'),
    HOUSE.replace('@import "default";', ''),
    HOUSE.replace('section {', 'section { width: 960px; font-size: 2rem; &.lead { color: red }'),
    `${HOUSE}.lectern-bound-default { color: red }\n`,
  ]) {
    marp.themeSet.delete('house')
    marp.themeSet.add(css)
    const options = { ...themeSetPackOptions.call(marp), after: 'h1 { color: red }' }
    expect(packTheme('house', options), css).toBe(pack.call(themeSet, 'house', options))
  }
  expect(packTheme('default', {})).toBe(pack.call(themeSet, 'default', {}))

  marp.themeSet.delete('house')
  marp.themeSet.add(HOUSE)
  packs.length = 0
  const options = themeSetPackOptions.call(marp)
  expect(packTheme('house', options)).toBe(pack.call(themeSet, 'house', options))
  expect(packs).toEqual(['house'])
})
