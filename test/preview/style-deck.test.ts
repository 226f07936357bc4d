import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { styleDeck } from '../../scripts/preview/client/style-deck.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'

let windows: WindowBrowser
let page: Page
beforeAll(async () => {
  windows = await openWindowBrowser()
  page = await windows.browser.newPage()
})
afterAll(() => windows.close())

const sheet = (text: string, name = 'css'): string => `<style data-lectern="${name}">${text}</style>`

/** Shows `before`, then `after`; answers what is on the page, and which style sheets stayed as they were. */
async function restyle(
  before: readonly string[],
  after: readonly string[],
): Promise<{ readonly texts: readonly (string | null)[]; readonly touched: number }> {
  await page.setContent(`${sheet('fonts', 'fonts')}${before.map((text) => sheet(text)).join('')}<p>`)
  return page.evaluate(
    (source, css) => {
      const known = new Map([...document.styleSheets].map((one) => [one.ownerNode, one]))
      new Function(`return ${source}`)()({ css })
      const sheets = [...document.querySelectorAll('style')]
      return {
        texts: sheets.map(({ textContent }) => textContent),
        touched: sheets.filter((one) => known.get(one) !== one.sheet).length,
      }
    },
    styleDeck.toString(),
    [...after],
  )
}

it('makes the style sheets of a page those of another theme, whatever they were', async () => {
  const text = fc.constantFrom('a{}', 'b{}', 'c{}', 'd{}', 'p{--marp-transition-duration:1s}')
  const texts = fc.array(text, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(texts, texts, async (before, after) => {
      const wanted = after.map((one) => one.replace('1s}', '1s!important}'))
      expect((await restyle(before, after)).texts).toEqual(['fonts', ...wanted])
    }),
    { numRuns: 60 },
  )
})

it('leaves alone what is the same in front of what was edited, and behind it', async () => {
  const touched = async (before: string, after: string): Promise<number> =>
    (await restyle(before.split(' '), after.split(' '))).touched
  expect(await touched('a{} b{} c{} d{}', 'a{} b{} x{} d{}')).toBe(1)
  expect(await touched('a{} b{} c{} d{}', 'a{} b{} x{} c{} d{}')).toBe(1)
  expect(await touched('a{} b{} c{} d{}', 'a{} b{} d{}')).toBe(0)
  expect(await touched('a{} b{}', 'a{} b{}')).toBe(0)
})
