import type { DeckPage } from '../browser/deck-browser.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { DRAW_ALWAYS, pictureSlides, type RememberPicture } from './picture-slides.ts'

export type SlideImage = {
  /** `talk.001.png`: three digits at least, so that files sort as the slides do. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A PNG of every slide, `scale` pixels for each CSS pixel. `name` is that of the deck. */
export async function renderImages(
  page: DeckPage,
  deck: RenderedDeck,
  name: string,
  scale: number,
  remember: RememberPicture = DRAW_ALWAYS,
): Promise<readonly SlideImage[]> {
  const digits = Math.max(3, String(deck.slides.length).length)
  const pictures = await pictureSlides(page, deck, scale, () => 'png', remember)
  return pictures.map(({ bytes }, index) => ({
    name: `${name}.${String(index + 1).padStart(digits, '0')}.png`,
    bytes,
  }))
}
