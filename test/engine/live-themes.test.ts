import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createLiveEngine, type LiveEngine } from '../../scripts/engine/create-live-engine.ts'
import type { EngineTheme } from '../../scripts/engine/create-marp.ts'

const FEATURES = { shiki: true, math: 'katex', mermaid: false } as const
const DECK = `---
theme: house
paginate: true
---

<style>h1 { color: red }</style>

# One

---

<style scoped>h2 { color: blue }</style>

## Two $x^2$

---

\`\`\`js
const a = 1
\`\`\`
`
const UNSTYLED = '---\ntheme: house\n---\n\n# <!-- fit --> One\n\n---\n\n- two\n'

const themeOf = (name: string, css: string): EngineTheme => ({
  name,
  path: `themes/${name}.css`,
  mount: '/deck/',
  css,
})
const HOUSE = '/* @theme house */\n@import "base";\nsection { color: navy }\n'
const BASE = '/* @theme base */\n@import "default";\nh1 { letter-spacing: 2px }\n'

/** One theme imports the other. */
const themesOf = (house: string, base: string): readonly EngineTheme[] => [
  themeOf('house', house),
  themeOf('base', base),
]
const FIRST = themesOf(HOUSE, BASE)
const optionsOf = (themes: readonly EngineTheme[], theme = 'default') => ({ themes, lang: 'en', theme })

const HOUSES = [
  HOUSE,
  HOUSE.replace('navy', 'teal'),
  HOUSE.replace('@import "base";', ''),
  HOUSE.replace('section {', 'section { width: 800px; height: 600px;'),
  HOUSE.replace('@theme house', '@theme house\n@auto-scaling true'),
  HOUSE.replace('@theme house', '@theme house\n@size wide 1600px 900px'),
  HOUSE.replace('section {', '@font-face { font-family: x; src: url(x.woff2) } section {'),
  HOUSE.replace('@import "base";', '@import "default"; @import "gaia";'),
  HOUSE.replace('@import "base";', '@media print { @import "default"; }'),
  HOUSE.replace('@import "base";', 'section { @import "default"; }'),
  HOUSE.replace('section {', '@import "uncover"; section {'),
  `${HOUSE}section { `,
]
const BASES = [
  BASE,
  BASE.replace('2px', '3px'),
  BASE.replace('@theme base', '@theme base\n@auto-scaling code'),
  BASE.replace('h1 {', 'section { width: 1000px } h1 {'),
  BASE.replace('@import "default";', '@import "gaia";'),
  `${BASE}} `,
]

describe('useThemes', () => {
  let live: LiveEngine

  beforeAll(async () => {
    live = await createLiveEngine(optionsOf(FIRST), FEATURES)
  })

  it('packs another style sheet, and leaves every slide alone', () => {
    live.useThemes(FIRST)
    const before = live.render(DECK)
    expect(live.useThemes(themesOf(HOUSE.replace('navy', 'teal'), BASE))).toBe(true)
    const after = live.render(DECK, before)
    expect(after.deck.slides.map((slide, index) => slide === before.deck.slides[index])).toEqual([
      true,
      true,
      true,
    ])
    expect(after.deck.css).toBe(before.deck.css.replaceAll('navy', 'teal'))
  })

  it('takes another engine where themes come or go', () => {
    live.useThemes(FIRST)
    expect(live.useThemes(FIRST.slice(1))).toBe(false)
    expect(live.useThemes([...FIRST, themeOf('more', '/* @theme more */')])).toBe(false)
    expect(live.useThemes(FIRST)).toBe(true)
  })

  it.each(['default', 'house'])(
    'gives what a fresh engine gives, whatever becomes of themes (of %s)',
    async (theme) => {
      const known = await createLiveEngine(optionsOf(FIRST, theme), FEATURES)
      let before = known.render(DECK)
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...HOUSES),
          fc.constantFrom(...BASES),
          fc.constantFrom(
            DECK,
            DECK.replace('## Two', '## Deux'),
            DECK.replace('a = 1', 'a = 2'),
            DECK.replace('theme: house', 'theme: house\nsize: 4:3'),
            UNSTYLED,
            '# None',
          ),
          async (house, base, deck) => {
            const themes = themesOf(house, base)
            const fresh = await createLiveEngine(optionsOf(themes, theme), FEATURES)
            expect(known.useThemes(themes)).toBe(true)
            before = known.render(deck, before)
            expect(before.deck).toEqual(fresh.render(deck).deck)
          },
        ),
        { numRuns: 8, seed: 5 },
      )
    },
  )
})
