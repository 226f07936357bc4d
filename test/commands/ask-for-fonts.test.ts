import { expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { askForFonts } from '../../scripts/commands/ask-for-fonts.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

const DECK = `<style>
@font-face { font-family: "Declared"; src: local("Open Sans") }
code { font-family: "Missing Mono", monospace }
</style>

# The fonts of the default theme, \`and another\` 😀

---

<p style="font-family: 'Missing Sans', Missing, emoji">One</p>
<p style="font-family: 'Missing Sans', Missing, emoji">The same</p>
<p style="font-family: 'Missing Serif', serif">2</p>
<p style="font-family: 'Open Sans'">The machine has it</p>
<p style="font-family: Missing, 'Open Sans', serif">And as a second one</p>
<p style="font-family: Declared">Declared</p>
<p style="font-family: 'Missing of Machines', 'Segoe UI'">One of many machines</p>
<p style="font-family: 'Missing Han'">漢字</p>
<p style="font-family: 'Missing Hidden'; display: none">Nobody</p>

$$x^2$$
`

it('says which fonts a style asks for in vain, once, and what is shown', async () => {
  const layout = await withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, DECK, async (page) => askForFonts(page, await measureSlides(page.evaluate))),
  )
  expect(layout.doubtfulFonts).toBeUndefined()
  expect(layout.missingFonts).toEqual([
    { families: ['Missing Mono'], kind: 'monospace', drawn: 'Noto Sans Mono', slide: 1 },
    { families: ['Missing Sans', 'Missing'], kind: 'emoji', drawn: 'Noto Sans', slide: 2 },
    { families: ['Missing Serif'], kind: 'serif', drawn: expect.any(String), slide: 2 },
  ])
})
