import type { Page } from 'puppeteer-core'
import type { PrintOptions } from './deck-browser.ts'

export function printPage(page: Page, { width, height }: PrintOptions): Promise<Uint8Array> {
  return page.pdf({
    width: `${width}px`,
    height: `${height}px`,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    // We write a better one.
    outline: false,
    // Waited for already, and the deadline is ours.
    waitForFonts: false,
    timeout: 0,
  })
}
