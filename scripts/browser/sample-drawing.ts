import { createHash } from 'node:crypto'
import { fallbackFontPath, readEngineAsset } from '../engine/engine-assets.ts'
import type { AssetAnswer } from '../model/asset.ts'
import type { RunningBrowser } from './launch-browser.ts'
import { openPage } from './open-page.ts'

export type Sample = {
  /** Equal for browsers that draw alike. */
  readonly digest: string
  /** Whether letters are fitted to pixels: as Chromium does unless it is started with `--font-render-hinting=none`. */
  readonly isHinted: boolean
}

const [WIDTH, HEIGHT] = [240, 180]
const TEXT = 'Hamburgefonstiv 0123 äßç'

/** A font that comes along, those of the machine, a gradient and a box that scrolls. */
const SAMPLE = `<!doctype html><html lang="en"><style>
@font-face { font-family: Own; src: url(${fallbackFontPath('noto-sans-latin-400-normal.woff2')}) }
body { margin: 0; font: 13px/18px sans-serif; background: linear-gradient(90deg, #fff, #fa3) }
p { margin: 0; width: fit-content; white-space: nowrap }
div { width: 60px; height: 30px; overflow: scroll; transform: rotate(3deg) }
</style><p style="font-family: Own">${TEXT}</p><p style="font-family: Own">AVTo</p><p>${TEXT}</p>
<p style="font-family: serif">${TEXT}</p><p style="font-family: monospace">${TEXT}</p>
<p style="font: italic bold 11.3px sans-serif">fi ffl 😀 漢字 ∑</p><div>${TEXT}</div>`

const WIDTHS = `[...document.querySelectorAll('p')].map((line) => line.getBoundingClientRect().width)`

/** Looks how a browser draws. Two of the same version draw differently when they were started with other flags or have other fonts. */
export function sampleDrawing(browser: RunningBrowser, timeoutMs: number): Promise<Sample> {
  const request = {
    html: SAMPLE,
    url: 'https://deck.invalid/deck/sample.html',
    gate,
    width: WIDTH,
    height: HEIGHT,
  }
  return openPage(
    browser,
    request,
    async (page) => {
      const widths = await page.evaluate<readonly number[]>(WIDTHS)
      const clip = { x: 0, y: 0, width: WIDTH, height: HEIGHT }
      const picture = await page.screenshot(clip, { scale: 1, format: 'png' })
      const hash = createHash('sha256').update(JSON.stringify(widths)).update(picture)
      // Fitted letters are whole pixels wide, each of them. Of the first two lines the font is known.
      return { digest: hash.digest('hex').slice(0, 16), isHinted: widths.slice(0, 2).every(Number.isInteger) }
    },
    timeoutMs,
  )
}

async function gate(url: string): Promise<AssetAnswer> {
  const content = await readEngineAsset(new URL(url).pathname)
  return content
    ? { ok: true, content }
    : { ok: false, reason: 'missing', detail: 'it is no part of a sample' }
}
