import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'
import { createSlideContext } from '../../scripts/output/slide-context.ts'

const FEATURES = { shiki: true, math: 'katex', mermaid: false } as const
const LECTERN = readFileSync(new URL('../../themes/lectern.css', import.meta.url), 'utf8')

async function render(markdown: string, theme = 'default'): Promise<RenderedDeck> {
  const themes = [{ name: 'lectern', css: LECTERN, path: 'themes/lectern.css', mount: '/deck/' }] as const
  const engine = await createEngine({ themes, lang: 'en', theme }, FEATURES)
  return engine.render(markdown)
}

/** Of two slides, those that look different to the cache when a word of the second one changes. */
async function touched(first: string, more = '', theme?: string): Promise<readonly number[]> {
  const [old, fresh] = await Promise.all(
    ['word', 'other'].map(async (word) =>
      createSlideContext(await render(`${more}\n\n${first}\n\n---\n\n# Two\n\n- a ${word}\n- list\n`, theme)),
    ),
  )
  return [0, 1].filter((index) => JSON.stringify(old?.(index)) !== JSON.stringify(fresh?.(index)))
}

describe('createSlideContext', () => {
  it.each(['default', 'gaia', 'uncover', 'lectern'])(
    'is the slide alone, with the theme %s',
    async (theme) => {
      expect(
        await touched('# One\n\n- a\n- list\n\n[link](#2)\n\n$a^2$\n\n```js\nlet a\n```', '', theme),
      ).toEqual([1])
    },
  )

  it.each([
    'p:first-child + p { color: red }',
    'section:first-of-type li:nth-child(2) { color: red }',
    'h1:not(:last-child), :is(h1, h2):first-child { color: red }',
    'section:has(h1) p { color: red }',
  ])('is the slide alone for what stays within it: %s', async (css) => {
    expect(await touched('# One', `<style>${css}</style>`)).toEqual([1])
  })

  it.each([
    'h1 { counter-increment: part }',
    'h1::before { content: open-quote }',
    ':is(svg:first-child h1) { color: red }',
    'h1:not(svg:nth-child(2) > *) { color: red }',
    'h1:where(:is(svg + svg) *) { color: red }',
    'h1 { anchor-name: --a }',
  ])('is the whole deck where a style can tell slides apart: %s', async (css) => {
    expect(await touched('# One', `<style>${css}</style>`)).toEqual([0, 1])
  })

  it('is the whole deck where equations are numbered', async () => {
    expect(await touched('$$\\begin{equation} a \\end{equation}$$')).toEqual([0, 1])
  })

  it('is the whole deck for a slide that refers to something by its identifier', async () => {
    const deck: RenderedDeck = {
      slides: [
        { html: '<svg><rect fill="url(#a)"/></svg>', notes: [] },
        { html: '<svg><use href="#a"/></svg>', notes: [] },
        { html: '<p>Plain</p>', notes: [] },
        { html: '<svg><linearGradient id="a"/></svg>', notes: [] },
      ],
      css: '',
      width: 1280,
      height: 720,
      lang: 'en',
      title: '',
    }
    const changed = {
      ...deck,
      slides: deck.slides.with(3, { html: '<svg><radialGradient id="a"/></svg>', notes: [] }),
    }
    const [old, fresh] = [createSlideContext(deck), createSlideContext(changed)]
    expect([0, 1, 2, 3].filter((index) => String(old(index)) !== String(fresh(index)))).toEqual([0, 1, 3])
  })

  it('holds the style sheets that diagrams bring along', async () => {
    const deck = await render('# One\n\n---\n\n# Two')
    const styled = deck.slides.with(1, { html: '<svg><style>svg:first-child {}</style></svg>', notes: [] })
    const plain = createSlideContext(deck)
    expect(createSlideContext({ ...deck, slides: styled })(0)).not.toEqual(plain(0))
  })
})
