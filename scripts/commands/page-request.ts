import type { PageRequest } from '../browser/deck-browser.ts'
import { readBrowserScript } from '../engine/browser-script.ts'
import type { AssetGate } from '../model/asset.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { pageScript, renderPage } from '../output/render-page.ts'
import type { DeckInProject } from './load-run.ts'
import { pageUrlOf } from './page-findings.ts'

/** What the browser is asked to show of a deck. `more`: scripts that run after the one of the engine, in this order. */
export async function createPageRequest(
  { deck }: DeckInProject,
  rendered: RenderedDeck,
  gate: AssetGate,
  more: readonly string[] = [],
): Promise<PageRequest> {
  const scripts = [await readBrowserScript(), ...more]
  return {
    html: renderPage(rendered, scripts),
    url: pageUrlOf(deck),
    gate,
    width: rendered.width,
    height: rendered.height,
    scripts: scripts.map(pageScript),
  }
}
