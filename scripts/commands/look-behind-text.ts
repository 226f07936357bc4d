import { readPixels } from '../assets/read-pixels.ts'
import type { DeckPage } from '../browser/deck-browser.ts'
import { judgeLines } from '../layout/judge-lines.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { slideRectangle } from '../output/render-page.ts'

/**
 * Looks at the slides on which text lies on pictures, and says what of it is hard to tell from them. `isDrawn`: whether the page
 * shows the slide, from 0, with all its pictures; the others are left as they are.
 */
export async function lookBehindText(
  page: Pick<DeckPage, 'screenshot'>,
  rendered: RenderedDeck,
  layout: LayoutSnapshot,
  isDrawn: (index: number) => boolean = () => true,
): Promise<LayoutSnapshot> {
  const slides = await Promise.all(
    layout.slides.map(async (slide, index) => {
      if (slide.onPictures === undefined || !isDrawn(index)) return slide
      const picture = await page.screenshot(slideRectangle(rendered, index), GROUND)
      return judgeLines(slide, layout.width, await readPixels(picture))
    }),
  )
  return { ...layout, slides }
}

/** Half the size is enough for what letters lie on, and takes the grain out of photographs. */
const GROUND = { scale: 0.5, format: 'png', show: 'ground' } as const

/** Without what can only be said of slides, from 0, when all their pictures are there: nobody has to hear that of a missing one. */
export function forgetPictures(layout: LayoutSnapshot, lacking: ReadonlySet<number>): LayoutSnapshot {
  const slides = layout.slides.map((slide, index) => {
    const { onPictures: _, ...rest } = slide
    return lacking.has(index) ? rest : slide
  })
  return { ...layout, slides }
}
