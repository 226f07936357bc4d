import { expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { dressForOffice } from '../../scripts/engine/dress-for-office.ts'
import { readSlideContent } from '../../scripts/layout/content/read-slide-content.ts'
import { officeFontOf } from '../../scripts/pptx/office-font.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const LOADED = `[...new Set([...document.fonts].filter((font) => font.status === 'loaded').map((font) =>
  [font.family.replaceAll('"', ''), font.weight, font.style].join(' ')))].sort()`

it('draws letters and symbols with our own fonts, and with those of Office for a presentation', async () => {
  const deck = '# Bold → ✓ ж\n\nplain *slanted* `├──`\n'
  await withBrowser(TEST_BROWSER, async (browser) => {
    await showDeck(browser, deck, async (page) => {
      expect(await page.evaluate(LOADED)).toEqual([
        'Lectern Fallback 400 italic',
        'Lectern Fallback 400 normal',
        'Lectern Fallback 700 normal',
        // Its measures are those of a line of code.
        'Lectern Fallback Mono 400 normal',
        'Lectern Symbols 400 normal',
        'Lectern Symbols Mono 400 normal',
      ])
    })
    const named = async (theme: string): Promise<readonly unknown[]> => {
      const { fonts } = await showDeck(
        browser,
        `---\ntheme: ${theme}\n---\n\n# Bold ж\n\nplain \`code\``,
        (page) => readSlideContent(page.evaluate, page.familiesOf),
        {},
        dressForOffice,
      )
      const drawn = fonts.filter((font) => font.drawn.length > 0)
      return [...new Set(drawn.map((font) => officeFontOf(font).latin))].sort()
    }
    expect(await named('default')).toEqual(['Arial', 'Courier New'])
    expect(await named('gaia')).toEqual(['Arial', 'Courier New'])
    // Asks for Open Sans behind what the system has, and the browser that comes with the packages has it.
    expect(await named('uncover')).toEqual(['Arial', 'Courier New'])
  })
})
