import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { openPdf } from '../support/open-pdf.ts'
import { showDeck } from '../support/show-deck.ts'

// One character, ZWJ, flag, skin tone, keycap, VS16, four people, tags, and hearts between skin tones.
const EMOJI = ['🚀', '👩‍💻', '🇯🇵', '👍🏽', '1️⃣', '❤️', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩🏽‍❤️‍💋‍👨🏽']
const DECK = `${EMOJI.map((emoji) => `- Ship ${emoji} it`).join('\n')}\n\n\`${EMOJI[0]} code\``

/** For each emoji: the box, the width of the text in it, and how far the box reaches below the baseline; in em. */
const MEASURE = `[...document.querySelectorAll('.emoji')].map((element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const mark = document.createElement('span')
  mark.style.cssText = 'display:inline-block;width:0;height:0'
  element.after(mark)
  const box = element.getBoundingClientRect()
  const baseline = mark.getBoundingClientRect().bottom
  mark.remove()
  const em = Number.parseFloat(getComputedStyle(element).fontSize)
  const text = range.getBoundingClientRect().width
  return [box.width, box.height, text, box.bottom - baseline].map((length) => Math.round((length / em) * 20) / 20)
})`

it('paints emoji as squares of one em that are text at the same time, on screen and in a PDF', async () => {
  await withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, DECK, async (page) => {
      expect(page.refusals()).toEqual([])
      expect(await page.evaluate(`document.fonts.check('10px "Lectern Emoji"')`)).toBe(true)
      expect(await page.evaluate(MEASURE)).toEqual([...EMOJI, EMOJI[0]].map(() => [1, 1, 1, 0.1]))
      expect(await page.evaluate(`document.querySelector('.marpit').innerText.trim()`)).toContain(
        `Ship ${EMOJI[0]} it`,
      )

      const pdf = await page.print({ width: 1280, height: 720 })
      const [text, replacements] = [(await openPdf(pdf)).pages[0]?.text, readActualTexts(pdf)]
      for (const emoji of EMOJI) {
        // What a program sees that reads glyphs only, and what one sees that knows of replacement texts.
        expect(text).toContain(emoji.replace(/[\u200D\uFE0F\u{E0020}-\u{E007F}]/gu, ''))
        if ([...emoji].length > 1) expect(replacements).toContain(emoji)
      }
    }),
  )
})

/** All `/ActualText` of a PDF: UTF-16, written in hexadecimal digits, in compressed streams. */
function readActualTexts(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ 0: head, index }) => {
    const start = index + head.length
    return inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1')
  })
  return streams.flatMap((stream) =>
    [...stream.matchAll(/ActualText\s*<FEFF([0-9A-F]+)>/gi)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ),
  )
}
