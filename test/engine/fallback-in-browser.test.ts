import { expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const LOADED = `[...new Set([...document.fonts].filter((font) => font.status === 'loaded').map((font) =>
  [font.family.replaceAll('"', ''), font.weight, font.style].join(' ')))].sort()`

it('draws letters and symbols with our own fonts, also in bold and in code', async () => {
  const deck = '# Bold → ✓ ж\n\nplain *slanted* `├──`\n'
  await withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, deck, async (page) => {
      expect(await page.evaluate(LOADED)).toEqual([
        'Lectern Fallback 400 italic',
        'Lectern Fallback 400 normal',
        'Lectern Fallback 700 normal',
        // Its measures are those of a line of code.
        'Lectern Fallback Mono 400 normal',
        'Lectern Symbols 400 normal',
        'Lectern Symbols Mono 400 normal',
      ])
    }),
  )
})
