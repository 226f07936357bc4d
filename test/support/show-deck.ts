import type { DeckBrowser, DeckPage } from '../../scripts/browser/deck-browser.ts'
import { readBrowserScript } from '../../scripts/engine/browser-script.ts'
import { createEngine } from '../../scripts/engine/create-engine.ts'
import { detectFeatures } from '../../scripts/engine/detect-features.ts'
import { readEngineAsset } from '../../scripts/engine/engine-assets.ts'
import type { AssetContent, AssetGate } from '../../scripts/model/asset.ts'
import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'
import { pageScript, renderPage } from '../../scripts/output/render-page.ts'

/** Where `showDeck` puts its decks. */
export const SHOWN_URL = 'https://deck.invalid/deck/slides/talk.html'

/** Renders Markdown with the real engine and opens it as a build does; `files` are what lies in its project. `dress` changes the rendered deck. */
export async function showDeck<T>(
  browser: DeckBrowser,
  markdown: string,
  use: (page: DeckPage, deck: RenderedDeck) => Promise<T>,
  files: Readonly<Record<string, AssetContent>> = {},
  dress: (deck: RenderedDeck) => RenderedDeck = (deck) => deck,
): Promise<T> {
  const engine = await createEngine({ themes: [], lang: 'en', theme: 'default' }, detectFeatures(markdown))
  const deck = dress(engine.render(markdown))
  const script = await readBrowserScript()
  const request = {
    html: renderPage(deck, [script]),
    url: SHOWN_URL,
    gate: gateOf(files),
    width: deck.width,
    height: deck.height,
    scripts: [pageScript(script)],
  }
  return browser.withPage(request, (page) => use(page, deck))
}

function gateOf(files: Readonly<Record<string, AssetContent>>): AssetGate {
  return async (url) => {
    const { pathname } = new URL(url)
    const content = pathname.startsWith('/engine/')
      ? await readEngineAsset(pathname)
      : files[pathname.replace('/deck/', '')]
    return content ? { ok: true, content } : { ok: false, reason: 'missing', detail: 'there is no such file' }
  }
}
