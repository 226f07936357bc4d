import { describe, expect, it } from 'vitest'
import type { DeckPage } from '../../scripts/browser/deck-browser.ts'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { SetupError } from '../../scripts/model/setup-error.ts'
import { DRAW_ALWAYS, pictureSlides } from '../../scripts/output/picture-slides.ts'
import { renderImages } from '../../scripts/output/render-images.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'
import { deckWith } from './sample-deck.ts'

describe('renderImages', () => {
  it('pictures each slide by itself, the same each time', async () => {
    const markdown = '---\nsize: 4:3\n---\n# One\n\n---\n\n# Two\n\n---\n\n# One'
    const [first, second] = await withBrowser(TEST_BROWSER, (browser) =>
      showDeck(browser, markdown, async (page, deck) => [
        await renderImages(page, deck, 'talk', 2),
        await renderImages(page, deck, 'talk', 2),
      ]),
    )
    expect(first?.map(({ name }) => name)).toEqual(['talk.001.png', 'talk.002.png', 'talk.003.png'])
    const sizes = first
      ?.map(({ bytes }) => Buffer.from(bytes))
      .map((png) => [png.readUInt32BE(16), png.readUInt32BE(20)])
    expect(sizes).toEqual([
      [1920, 1440],
      [1920, 1440],
      [1920, 1440],
    ])
    expect(second).toEqual(first)
    // The same words on two slides look the same; others do not.
    expect(first?.[2]?.bytes).toEqual(first?.[0]?.bytes)
    expect(first?.[1]?.bytes).not.toEqual(first?.[0]?.bytes)
  })

  it('says which slide a page broke of', async () => {
    const late = new SetupError('machine', 'browser-timeout', 'It took longer than 30 s', 'Allow more time')
    const page: DeckPage = {
      evaluate: () => Promise.reject(late),
      print: () => Promise.reject(late),
      screenshot: async ({ y }) => (y === 720 ? Promise.reject(late) : new Uint8Array()),
      familiesOf: () => Promise.reject(late),
      refusals: () => [],
    }
    const deck = deckWith([{ body: 'One' }, { body: 'Two' }, { body: 'Three' }])
    await expect(pictureSlides(page, deck, 1, () => 'jpeg', DRAW_ALWAYS)).rejects.toMatchObject({
      code: 'browser-timeout',
      message: 'It took longer than 30 s',
      slide: 2,
    })
  })
})
