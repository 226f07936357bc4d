import { createFittedGate } from '../assets/create-fitted-gate.ts'
import type { DeckBrowser } from '../browser/deck-browser.ts'
import { isPageFault } from '../browser/is-page-fault.ts'
import { measureSlides } from '../layout/measure-slides.ts'
import { DENSITY, slideNeed } from '../layout/pixel-needs.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { DeckInProject } from './load-run.ts'
import { createPageRequest } from './page-request.ts'
import type { World } from './world.ts'

/**
 * Number of the first slide that breaks a page of its own, from 1, where the whole deck broke one; absent when each of them
 * is fine alone. A slide that is fine takes a moment: only the faulty one is waited for.
 */
export async function findFaultySlide(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  pictures: 'fitted' | 'original',
  { signal }: World,
): Promise<number | undefined> {
  const { width, height, slides } = rendered
  const fitted = createFittedGate(item.gate, slideNeed(rendered, DENSITY), item.fitPicture)
  for (const [index, slide] of slides.entries()) {
    signal.throwIfAborted()
    const alone = { ...rendered, slides: [slide] }
    const request = await createPageRequest(item, alone, pictures === 'fitted' ? fitted : item.gate)
    try {
      await browser.withPage(request, async (page) => {
        await measureSlides(page.evaluate)
        await page.print({ width, height })
      })
    } catch (error) {
      if (isPageFault(error)) return index + 1
      throw error
    }
  }
  return undefined
}
