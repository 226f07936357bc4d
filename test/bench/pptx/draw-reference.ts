import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { withBrowser } from '../../../scripts/browser/with-browser.ts'
import { dressForOffice } from '../../../scripts/engine/dress-for-office.ts'
import type { AssetContent } from '../../../scripts/model/asset.ts'
import { slideRectangle } from '../../../scripts/output/render-page.ts'
import { TEST_BROWSER } from '../../support/browser-options.ts'
import { showDeck } from '../../support/show-deck.ts'
import { ASSETS } from './make-project.ts'

/** Every slide as the browser draws it in the fonts of the presentation, as PNG. */
export function drawReference(markdown: string): Promise<readonly Uint8Array[]> {
  return withBrowser(TEST_BROWSER, (browser) =>
    showDeck(
      browser,
      markdown,
      (page, deck) =>
        Promise.all(
          deck.slides.map((_, index) =>
            page.screenshot(slideRectangle(deck, index), { scale: 1, format: 'png' }),
          ),
        ),
      readAssets(),
      dressForOffice,
    ),
  )
}

const TYPES: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

function readAssets(): Readonly<Record<string, AssetContent>> {
  const names = readdirSync(ASSETS).filter((name) => extname(name) in TYPES)
  return Object.fromEntries(
    names.map((name) => [
      `assets/${name}`,
      { type: TYPES[extname(name)] ?? '', bytes: readFileSync(join(ASSETS, name)) },
    ]),
  )
}
