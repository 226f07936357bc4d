import { expect, it } from 'vitest'
import { createStore } from '../../scripts/cache/store.ts'
import { rememberRendered } from '../../scripts/commands/remember-rendered.ts'
import type { Deck } from '../../scripts/model/deck.ts'
import type { Project } from '../../scripts/model/project.ts'
import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'
import { diskFiles } from '../../scripts/system/disk-files.ts'
import { makeFolder } from '../support/make-folder.ts'

const THEME = { name: 'lectern', path: 'themes/lectern.css', mount: '/deck/', css: 'h1 {}' }
const PLAIN = { source: '# Talk', lang: 'en', theme: 'default', themes: [THEME] }

it('renders a deck again when anything changed that goes into it', async () => {
  const folder = await makeFolder({})
  let renders = 0
  const render = async (input: typeof PLAIN, results: 'remembered' | 'anew' = 'remembered') => {
    const before = renders
    const rendered: RenderedDeck = {
      slides: [{ html: `<svg>${input.source} \ud800</svg>`, notes: [] }],
      css: '',
      width: 1280,
      height: 720,
      lang: input.lang,
      title: input.source,
    }
    const item = {
      deck: { source: input.source } as Deck,
      project: {
        themes: input.themes,
        config: { lang: input.lang, theme: input.theme },
      } as unknown as Project,
    }
    const remember = rememberRendered(createStore(diskFiles, folder.path, results))
    const made = await remember(item, async () => {
      renders += 1
      return rendered
    })
    expect(made).toEqual(rendered)
    return renders - before
  }
  const counts = [
    await render(PLAIN),
    await render(PLAIN),
    await render({ ...PLAIN, source: '# Tale' }),
    await render({ ...PLAIN, lang: 'de' }),
    await render({ ...PLAIN, theme: 'gaia' }),
    await render({ ...PLAIN, themes: [{ ...THEME, css: 'h2 {}' }] }),
    await render(PLAIN),
    await render(PLAIN, 'anew'),
  ]
  expect(counts).toEqual([1, 0, 1, 1, 1, 1, 0, 1])
  await folder.remove()
})
