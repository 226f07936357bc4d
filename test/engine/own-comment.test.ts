import { expect, it } from 'vitest'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { createLiveEngine } from '../../scripts/engine/create-live-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'

const DECK = [
  '# A <!-- lectern-disable-line text/mojibake -->\n\n<!-- lectern-disable-next-line -->\nB\n',
  '<!-- lectern-disable layout/overflow asset/no-alt -- it is meant to be so -->\n',
  '<!--lectern-disable-->\n\n<!-- lectern-disable: deck/no-title -->\n\n<!-- lectern-disable-nextline a -->\n',
  '- <!-- lectern-enable --> c\n\n<!-- A note on lectern-disable-line -->\n',
].join('\n')

it('takes no comment that is said to Lectern for a presenter note, or to a slide', async () => {
  const options = { themes: [], lang: 'en', theme: 'default' }
  const engine = await createEngine(options, detectFeatures(DECK))
  const live = await createLiveEngine(options, detectFeatures(DECK))
  const { slides } = await engine.render(DECK)
  const shown = live.render(DECK).deck.slides
  expect([
    slides.map(({ notes }) => notes),
    shown.map(({ notes }) => notes),
    engine.outline(DECK).slides.map(({ notes }) => notes),
  ]).toEqual([
    [['A note on lectern-disable-line']],
    [['A note on lectern-disable-line']],
    [['A note on lectern-disable-line']],
  ])
  expect([...slides, ...shown].map((slide) => JSON.stringify(slide).match(/lectern-\w+/g))).toEqual([
    ['lectern-disable'],
    ['lectern-disable'],
  ])
})
