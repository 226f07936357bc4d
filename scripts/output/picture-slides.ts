import type { ScreenshotOptions } from '../browser/create-camera.ts'
import type { DeckPage } from '../browser/deck-browser.ts'
import { isPageFault } from '../browser/is-page-fault.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { SetupError } from '../model/setup-error.ts'
import { slideRectangle } from './render-page.ts'
import { repackPng } from './repack-png.ts'

export type SlidePicture = { readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array }

/** Answers with a picture that was taken before, or draws it. `index` from 0. */
export type RememberPicture = (
  index: number,
  options: ScreenshotOptions,
  draw: () => Promise<Uint8Array>,
) => Promise<Uint8Array>

export const DRAW_ALWAYS: RememberPicture = (_index, _options, draw) => draw()

/** Draws slides as pictures, `scale` pixels for each CSS pixel, in order. `formatOf`: by index of the slide, from 0. */
export function pictureSlides(
  page: DeckPage,
  deck: RenderedDeck,
  scale: number,
  formatOf: (index: number) => SlidePicture['format'],
  remember: RememberPicture,
): Promise<readonly SlidePicture[]> {
  return Promise.all(
    deck.slides.map(async (_, index) => {
      const format = formatOf(index)
      const bytes = await remember(index, { scale, format }, async () => {
        const clip = slideRectangle(deck, index)
        const drawn = await page.screenshot(clip, { scale, format }).catch((error) => blame(index + 1, error))
        return format === 'png' ? repackPng(drawn) : drawn
      })
      return { format, bytes }
    }),
  )
}

/** Says which slide it is that the page broke of. */
function blame(slide: number, error: unknown): never {
  if (!isPageFault(error)) throw error
  const { kind, code, message, hint, cause } = error
  throw new SetupError(kind, code, message, hint, { cause, slide })
}
