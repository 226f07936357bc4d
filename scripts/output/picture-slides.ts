import type { DeckPage } from '../browser/deck-browser.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { slideRectangle } from './render-page.ts'
import { repackPng } from './repack-png.ts'

export type SlidePicture = { readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array }

/** Draws slides as pictures, `scale` pixels for each CSS pixel, in order. `formatOf`: by index of the slide, from 0. */
export function pictureSlides(
  page: DeckPage,
  deck: RenderedDeck,
  scale: number,
  formatOf: (index: number) => SlidePicture['format'],
): Promise<readonly SlidePicture[]> {
  return Promise.all(
    deck.slides.map(async (_, index) => {
      const format = formatOf(index)
      const drawn = await page.screenshot(slideRectangle(deck, index), { scale, format })
      return { format, bytes: format === 'png' ? await repackPng(drawn) : drawn }
    }),
  )
}
