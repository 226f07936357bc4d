import { expect, it } from 'vitest'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'

it('takes no comment that is said to Lectern for a presenter note', async () => {
  const deck =
    '# A <!-- lectern-disable-line text/mojibake -->\n\n<!-- lectern-disable-next-line -->\nB\n\n<!-- A note on lectern-disable-line -->\n'
  const engine = await createEngine({ themes: [], lang: 'en', theme: 'default' }, detectFeatures(deck))
  const { slides } = await engine.render(deck)
  expect([slides.map(({ notes }) => notes), engine.outline(deck).slides.map(({ notes }) => notes)]).toEqual([
    [['A note on lectern-disable-line']],
    [['A note on lectern-disable-line']],
  ])
  expect(slides.map(({ html }) => html.includes('lectern-disable'))).toEqual([false])
})
