import type { DeckBrowser, DeckPage, Refusal } from '../browser/deck-browser.ts'
import { readBrowserScript } from '../engine/browser-script.ts'
import { measureSlides } from '../layout/measure-slides.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { pageScript, renderPage } from '../output/render-page.ts'
import type { DeckInProject } from './load-run.ts'
import { pageUrlOf } from './page-findings.ts'

/** What the browser made of a deck: remembered, so that a run that builds nothing still reports it. */
export type Measurement = { readonly layout: LayoutSnapshot; readonly refusals: readonly Refusal[] }

/** Opens a deck in the browser, measures it and hands the page to `use`, all in one go. */
export async function measureDeck<T>(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  use: (page: DeckPage, layout: LayoutSnapshot) => Promise<T>,
): Promise<Measurement & { readonly result: T }> {
  const script = await readBrowserScript()
  const request = {
    html: renderPage(rendered, script),
    url: pageUrlOf(item.deck),
    gate: item.gate,
    width: rendered.width,
    height: rendered.height,
    scripts: [pageScript(script)],
  }
  return browser.withPage(request, async (page) => {
    const layout = await measureSlides(page.evaluate)
    const result = await use(page, layout)
    return { layout, refusals: page.refusals(), result }
  })
}
