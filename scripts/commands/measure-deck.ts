import { createDraftGate, createFittedGate } from '../assets/create-fitted-gate.ts'
import type { DeckBrowser, DeckPage, PageRequest, Refusal } from '../browser/deck-browser.ts'
import { shareWork } from '../browser/share-work.ts'
import { readBrowserScript } from '../engine/browser-script.ts'
import { measurePictures, measureSlides } from '../layout/measure-slides.ts'
import { findPhotographicSlides } from '../layout/photographic-slides.ts'
import { pixelNeed } from '../layout/pixel-needs.ts'
import type { RawPicture } from '../layout/raw-picture.ts'
import type { AssetGate } from '../model/asset.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { pageScript, renderPage } from '../output/render-page.ts'
import type { DeckInProject } from './load-run.ts'
import { pageUrlOf } from './page-findings.ts'

/** What the browser made of a deck: remembered, so that a run that builds nothing still reports it. */
export type Measurement = { readonly layout: LayoutSnapshot; readonly refusals: readonly Refusal[] }

export type Drawing = {
  /** Pixels of pictures for each CSS pixel. */
  readonly density: number
  /** How many pages may draw at the same time. */
  readonly copies: number
  readonly draw: (page: DeckPage, seen: SeenDeck) => Promise<void>
}

export type SeenDeck = { readonly layout: LayoutSnapshot; readonly photographic: ReadonlySet<number> }

/**
 * Opens a deck in the browser and measures it, without large pictures: decoding a photograph takes longer than
 * everything else on its slide. To be drawn, it is opened again, with pictures of the sizes that it was seen to show.
 */
export async function measureDeck(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  drawing?: Drawing,
): Promise<Measurement> {
  const script = await readBrowserScript()
  const request: Omit<PageRequest, 'gate'> = {
    html: renderPage(rendered, script),
    url: pageUrlOf(item.deck),
    width: rendered.width,
    height: rendered.height,
    scripts: [pageScript(script)],
  }
  const openWith = (gate: AssetGate) => (use: (page: DeckPage) => Promise<void>) =>
    browser.withPage({ ...request, gate }, use)

  const draft = createDraftGate(item.gate, item.fitPicture)
  const { measurement, uses } = await browser.withPage({ ...request, gate: draft.gate }, async (page) => {
    const layout = await measureSlides(page.evaluate)
    const measured = { layout, refusals: page.refusals() }
    if (drawing === undefined) return { measurement: measured }
    const pictures = await measurePictures(page.evaluate)
    if (!draft.isFinal(pixelNeed(pictures, rendered, drawing.density))) {
      return { measurement: measured, uses: pictures }
    }
    const seen = await lookAt(layout, pictures, draft.gate)
    const pages = { open: openWith(draft.gate), first: page, count: drawing.copies }
    await shareWork(pages, (shared) => drawing.draw(shared, seen))
    return { measurement: measured }
  })
  if (drawing !== undefined && uses !== undefined) {
    const gate = createFittedGate(item.gate, pixelNeed(uses, rendered, drawing.density), item.fitPicture)
    const seen = await lookAt(measurement.layout, uses, gate)
    const pages = { open: openWith(gate), count: drawing.copies }
    await shareWork(pages, (shared) => drawing.draw(shared, seen))
  }
  return measurement
}

async function lookAt(
  layout: LayoutSnapshot,
  uses: readonly RawPicture[],
  gate: AssetGate,
): Promise<SeenDeck> {
  const isPhotograph = async (url: string): Promise<boolean> => {
    const answer = await gate(url)
    return answer.ok && answer.content.type === 'image/jpeg'
  }
  return { layout, photographic: await findPhotographicSlides(uses, layout, isPhotograph) }
}
