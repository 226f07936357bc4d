import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPage, PageRequest } from '../../scripts/browser/deck-browser.ts'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import type { AssetGate } from '../../scripts/model/asset.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'

const URL_OF_DECK = 'https://deck.invalid/deck/slides/talk.html'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>'

const gate: AssetGate = async (url) =>
  url === 'https://deck.invalid/deck/assets/cat.svg'
    ? { ok: true, content: { bytes: Buffer.from(SVG), type: 'image/svg+xml' } }
    : url.startsWith('https://deck.invalid/')
      ? { ok: false, reason: 'missing', detail: 'there is no such file' }
      : { ok: false, reason: 'remote', detail: 'the build is offline' }

function show<T>(
  html: string,
  use: (page: DeckPage) => Promise<T>,
  more: Partial<PageRequest> = {},
): Promise<T> {
  return withBrowser(TEST_BROWSER, (browser) =>
    browser.withPage({ html, url: URL_OF_DECK, gate, width: 320, height: 180, ...more }, use),
  )
}

describe('openPage', () => {
  it('shows a document with what the gate gives', async () => {
    const html = '<!doctype html><img src="../assets/cat.svg"><img src="gone.png">'
    const seen = await show(html, async (page) => ({
      widths: await page.evaluate('[...document.images].map((image) => image.naturalWidth)'),
      print: await page.evaluate("matchMedia('print').matches"),
      size: await page.evaluate('[innerWidth, innerHeight, devicePixelRatio]'),
      refusals: page.refusals(),
    }))
    expect(seen).toEqual({
      widths: [8, 0],
      print: true,
      size: [320, 180, 1],
      refusals: [
        {
          url: 'https://deck.invalid/deck/slides/gone.png',
          reason: 'missing',
          detail: 'there is no such file',
        },
      ],
    })
  })

  it('runs the scripts that it was given, and no other', async () => {
    const script = 'document.documentElement.dataset.ours = "yes"'
    const html = `<!doctype html><body onload="document.title='pwned'"><script>${script}</script>
      <script>document.title = 'pwned'</script><img src=x onerror="document.title='pwned'">
      <a id=a href="javascript:document.title='pwned'">x</a><script src="../assets/evil.js"></script>`
    const seen = await show(
      html,
      (page) =>
        page.evaluate(
          '(document.getElementById("a").click(), [document.title, document.documentElement.dataset.ours])',
        ),
      { scripts: [script] },
    )
    expect(seen).toEqual(['', 'yes'])
  })

  it('prints and pictures', async () => {
    const html =
      '<!doctype html><style>@page{size:320px 180px;margin:0}body{margin:0}div{height:180px;background:#f00;break-after:page}</style><div></div><div style="background:#00f"></div>'
    const [pdf, png] = await show(html, async (page) => [
      await page.print({ width: 320, height: 180 }),
      await page.screenshot({ x: 0, y: 180, width: 320, height: 180 }, { scale: 2, format: 'png' }),
    ])
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const view = Buffer.from(png)
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([640, 360])
  })

  it('pictures each slide as it is laid out, whatever was pictured before', async () => {
    const [one, two] = await Promise.all([show(SLIDES, takeAll), show(SLIDES, takeBackwards)])
    expect(one).toEqual(two)
    // Of the window that was asked for, twice as large: no style for wide windows, and nothing of the slides around.
    expect(one.colors).toEqual(['0,128,0', '0,0,255', '255,165,0'])
    expect(one.sizes).toEqual(['640 × 360', '640 × 360', '640 × 360'])
  })

  it('prints everything after a picture was taken', async () => {
    const [before, after] = await show(SLIDES, async (page) => {
      const first = await page.print({ width: 320, height: 180 })
      await page.screenshot({ x: 0, y: 180, width: 320, height: 180 }, { scale: 2, format: 'png' })
      return [first, await page.print({ width: 320, height: 180 })]
    })
    expect(withoutDates(after)).toEqual(withoutDates(before))
  })

  it('measures everything after a picture was taken', async () => {
    const slide = '<svg data-marpit-svg width="320" height="180" style="display:block; color: red"></svg>'
    const colors = await show(`<!doctype html><body style="margin: 0">${slide.repeat(2)}`, async (page) => {
      const clip = { x: 0, y: 180, width: 320, height: 180 }
      await page.screenshot(clip, { scale: 1, format: 'png', show: 'ground' })
      return page.evaluate(
        "[...document.querySelectorAll('svg')].map((slide) => { const { visibility, webkitTextFillColor } = getComputedStyle(slide); return [visibility, webkitTextFillColor] })",
      )
    })
    expect(colors).toEqual(Array(2).fill(['visible', 'rgb(255, 0, 0)']))
  })

  it('names the deck that takes too long', async () => {
    const slow = withBrowser({ ...TEST_BROWSER, timeoutMs: 3_000 }, (browser) =>
      browser.withPage({ html: '<p>', url: URL_OF_DECK, gate, width: 320, height: 180 }, (page) =>
        page.evaluate('(() => { for (;;); })()'),
      ),
    )
    await expect(slow).rejects.toMatchObject({
      name: 'SetupError',
      kind: 'machine',
      code: 'browser-timeout',
      message: 'Measuring `slides/talk` took longer than 3 s',
    })
  })
})

describe('a hostile deck', () => {
  const contacts: string[] = []
  let canary: Server
  let address: string

  beforeAll(async () => {
    canary = createServer((request, response) => {
      contacts.push(request.url ?? '')
      response.end()
    })
    canary.on('connection', () => contacts.push('connection'))
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    address = `127.0.0.1:${(canary.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => canary.close(resolve)))

  it('reaches nobody and reads nothing, and each try is told', async () => {
    const http = `http://${address}`
    const html = `<!doctype html>
      <link rel="preconnect" href="${http}/preconnect"><link rel="dns-prefetch" href="//${address}">
      <link rel="prefetch" href="${http}/prefetch"><link rel="preload" as="image" href="${http}/preload">
      <link rel="icon" href="${http}/icon.ico"><link rel="stylesheet" href="${http}/sheet.css">
      <link rel="prerender" href="${http}/prerender"><link rel="manifest" href="${http}/manifest">
      <meta http-equiv="refresh" content="0; url=${http}/refresh">
      <style>@import url("${http}/import.css"); @font-face{font-family:f;src:url("${http}/font.woff2")}
      body{background:url("${http}/background.png");font-family:f} div{mask-image:url("${http}/mask.svg#m")}</style>
      <script>fetch("${http}/fetch"); new WebSocket("ws://${address}/socket"); window.open("${http}/open");
      new RTCPeerConnection({iceServers:[{urls:"stun:${address}"}]}).createDataChannel("x")</script>
      <script type="speculationrules">{"prefetch":[{"urls":["${http}/speculation"]}]}</script>
      <script src="${http}/script.js"></script>
      <img src="${http}/image.png"><img srcset="${http}/set.png 2x"><picture><source srcset="${http}/source.png"><img></picture>
      <img src="file:///etc/hostname"><img src="ftp://${address}/ftp">
      <iframe src="${http}/frame"></iframe><iframe src="file:///etc/passwd"></iframe><iframe srcdoc="<img src='${http}/srcdoc'>"></iframe>
      <object data="${http}/object"></object><embed src="${http}/embed">
      <video src="${http}/video" poster="${http}/poster.png" autoplay></video><audio src="${http}/audio" autoplay></audio>
      <track src="${http}/track"><svg><image href="${http}/svg.png"/><use href="${http}/use.svg#a"/></svg>
      <div>text</div><form action="${http}/form"><input autofocus onfocus="this.form.submit()"></form>`
    const refusals = await show(html, async (page) => {
      await page.print({ width: 320, height: 180 })
      await page.screenshot({ x: 0, y: 0, width: 320, height: 180 }, { scale: 1, format: 'png' })
      return page.refusals()
    })
    expect(contacts).toEqual([])
    const told = refusals.map(({ url, reason }) => `${reason} ${url.replace(http, '')}`)
    for (const expected of [
      'remote /image.png',
      'remote /sheet.css',
      'remote /import.css',
      'remote /background.png',
      'remote /poster.png',
      'remote /video',
      'outside-project file:///etc/hostname',
      // Of frames Chromium tells the origin only.
      'blocked ',
      'blocked /refresh',
    ]) {
      expect(told).toContain(expected)
    }
  })
})

const SLIDES = `<!doctype html><style>
    @page { size: 320px 180px; margin: 0 } body { margin: 0 }
    svg { display: block; overflow: visible; break-after: page }
    circle { fill: green } @media (min-width: 321px) { circle { fill: red } } .two { fill: blue } .three { fill: orange }
  </style>${['one', 'two', 'three']
    .map(
      (name) =>
        `<svg data-marpit-svg width="320" height="180"><circle class="${name}" cx="160" cy="90" r="150"/></svg>`,
    )
    .join('')}`

type Seen = { readonly colors: readonly string[]; readonly sizes: readonly string[] }

function takeAll(page: DeckPage): Promise<Seen> {
  return take(page, [0, 1, 2])
}

async function takeBackwards(page: DeckPage): Promise<Seen> {
  await page.screenshot({ x: 0, y: 180, width: 320, height: 180 }, { scale: 1.25, format: 'png' })
  const { colors, sizes } = await take(page, [2, 1, 0])
  return { colors: colors.toReversed(), sizes: sizes.toReversed() }
}

/** The colour in the middle of the lower edge, where the slide below would be seen. */
async function take(page: DeckPage, slides: readonly number[]): Promise<Seen> {
  const pictures = await Promise.all(
    slides.map(async (index) => {
      const clip = { x: 0, y: 180 * index, width: 320, height: 180 }
      const png = await page.screenshot(clip, { scale: 2, format: 'png' })
      return sharp(png).raw().toBuffer({ resolveWithObject: true })
    }),
  )
  return {
    colors: pictures.map(({ data, info }) =>
      data
        .subarray((359 * 640 + 320) * info.channels)
        .subarray(0, 3)
        .join(),
    ),
    sizes: pictures.map(({ info }) => `${info.width} × ${info.height}`),
  }
}

function withoutDates(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replace(/\(D:[^)]*\)/g, '')
}
