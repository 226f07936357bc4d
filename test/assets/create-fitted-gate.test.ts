import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createDraftGate, createFittedGate } from '../../scripts/assets/create-fitted-gate.ts'
import { fitPicture } from '../../scripts/assets/fit-picture.ts'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import type { AssetContent, AssetGate, PixelSize } from '../../scripts/model/asset.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { grain } from './grain.ts'

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="1000"><circle cx="700" cy="500" r="400" fill="#28c"/></svg>'

const FILES: Readonly<Record<string, Buffer>> = {
  'photo.jpg': await grain(1400, 1000).jpeg().toBuffer(),
  'drawing.png': await sharp(Buffer.from(DRAWING)).png({ compressionLevel: 0 }).toBuffer(),
  'small.jpg': await grain(90, 60).jpeg().toBuffer(),
  'sign.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>'),
}
const BASE = 'https://deck.invalid/deck/'
const PAGE = `${BASE}talk.html`

const gate: AssetGate = async (url) => {
  const name = url.slice(BASE.length)
  const bytes = FILES[name]
  if (bytes === undefined) return { ok: false, reason: 'missing', detail: 'there is no such file' }
  const asset = await inspectAsset(name, bytes)
  return { ok: true, content: { bytes, type: asset.type, asset } }
}

const fitter = (
  content: AssetContent,
  asset: { picture?: Parameters<typeof fitPicture>[1] },
  size: PixelSize,
) => {
  if (asset.picture === undefined) throw new Error('no picture')
  return fitPicture(content, asset.picture, size)
}
const quarter = (_: string, { width, height }: PixelSize): PixelSize => ({
  width: Math.ceil(width / 4),
  height: Math.ceil(height / 4),
})

/** Natural sizes of all pictures, as the page lays them out. */
function sizesWith(answer: AssetGate): Promise<unknown> {
  const html = `<!doctype html>${Object.keys(FILES)
    .map((name) => `<img src="${name}">`)
    .join('')}`
  return withBrowser(TEST_BROWSER, (browser) =>
    browser.withPage({ html, url: PAGE, gate: answer, width: 320, height: 180 }, (page) =>
      page.evaluate('[...document.images].map((it) => [it.naturalWidth, it.naturalHeight])'),
    ),
  )
}

const NATURAL = [
  [1400, 1000],
  [1400, 1000],
  [90, 60],
  [8, 6],
]

describe('createFittedGate', () => {
  it('gives fewer pixels that a page lays out like all of them', async () => {
    const fitted = createFittedGate(gate, quarter, fitter)
    expect(await sizesWith(fitted)).toEqual(NATURAL)
    const types = await Promise.all(Object.keys(FILES).map((name) => typeOf(fitted, name)))
    expect(types).toEqual(['image/jpeg', 'image/svg+xml', 'image/jpeg', 'image/svg+xml'])
    for (const name of ['photo.jpg', 'drawing.png']) {
      expect(await lengthOf(fitted, name)).toBeLessThan((FILES[name]?.length ?? 0) / 4)
    }
  })

  it('passes on what is refused', async () => {
    const fitted = createFittedGate(gate, quarter, fitter)
    expect(await fitted(`${BASE}gone.png`)).toEqual(await gate(`${BASE}gone.png`))
  })
})

describe('createDraftGate', () => {
  it('lays out large pictures without their pixels, and says that they are to come', async () => {
    const draft = createDraftGate(gate, fitter)
    expect(await sizesWith(draft.gate)).toEqual(NATURAL)
    expect(await lengthOf(draft.gate, 'photo.jpg')).toBeLessThan(300)
    expect(draft.isFinal((_, natural) => natural)).toBe(false)
  })

  it('is final when nothing was large and nothing is shown smaller', async () => {
    const draft = createDraftGate(gate, fitter)
    await draft.gate(`${BASE}small.jpg`)
    await draft.gate(`${BASE}sign.svg`)
    expect(draft.isFinal((_, natural) => natural)).toBe(true)
    expect(draft.isFinal(quarter)).toBe(false)
  })
})

async function typeOf(answer: AssetGate, name: string): Promise<string | undefined> {
  const found = await answer(BASE + name)
  return found.ok ? found.content.type : undefined
}

async function lengthOf(answer: AssetGate, name: string): Promise<number> {
  const found = await answer(BASE + name)
  return found.ok ? found.content.bytes.length : Number.NaN
}
