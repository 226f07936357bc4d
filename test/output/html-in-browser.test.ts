import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/browser/find-browser.ts'
import { launchBrowser, type RunningBrowser } from '../../scripts/browser/launch-browser.ts'
import { renderHtml } from '../../scripts/output/render-html.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { deckWith } from './sample-deck.ts'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('an HTML deck opened from the disk', () => {
  let folder: string
  let running: RunningBrowser | undefined
  let browser: Browser
  let address: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
    const deck = deckWith(
      [
        { body: '<h1>One</h1><img src="pixel.png" alt="">', notes: ['Say hello'] },
        {
          body:
            '<h1>Two</h1><ul><li data-marpit-fragment="1">later</li></ul>' +
            '<a id="js" href="javascript:document.title=1">x</a><p id="on" onclick="document.title=2">y</p>' +
            '<iframe src="https://example.org/"></iframe><img src="https://example.org/a.png">',
        },
        { body: '<h1 is="marp-h1" data-auto-scaling>Three</h1><script>document.title=3</script>' },
      ],
      'div.marpit > svg > foreignObject > section { width: 1280px; height: 720px; color: #123456 }',
    )
    const { html } = await renderHtml(
      deck,
      { title: 'A talk', lang: 'en', modified: new Date(0) },
      async (url) =>
        url.endsWith('/pixel.png')
          ? { ok: true, content: { bytes: PIXEL, type: 'image/png' } }
          : { ok: false, reason: 'remote', detail: 'it is not part of the project' },
      'https://deck.invalid/deck/talk.html',
    )
    const file = join(folder, 'talk.html')
    await writeFile(file, html)
    address = pathToFileURL(file).href
    running = await launchBrowser(await findBrowser(TEST_BROWSER), false, TEST_BROWSER)
    browser = running.puppeteer
  })

  afterAll(async () => {
    await running?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('is walked through with keys, without a complaint or a request', async () => {
    const page = await browser.newPage()
    const complaints = listen(page)
    await page.goto(address)
    const seen = [await shown(page)]
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'End'] as const) {
      await page.keyboard.press(key)
      seen.push(await shown(page))
    }
    expect(seen).toEqual([
      'One in rgb(18, 52, 86)',
      'Two in rgb(18, 52, 86)',
      'Two in rgb(18, 52, 86)',
      'Three in rgb(18, 52, 86)',
      'One in rgb(18, 52, 86)',
      'Three in rgb(18, 52, 86)',
    ])
    expect(await page.$eval('img', (image) => image.naturalWidth)).toBe(1)
    expect(await page.$eval('[data-auto-scaling]', (heading) => heading.shadowRoot !== null)).toBe(true)
    await page.$eval('#js', (link) => (link as HTMLElement).click())
    await page.$eval('#on', (paragraph) => (paragraph as HTMLElement).click())
    expect(await page.title()).toBe('A talk')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('opens a presenter view with notes, that leads the audience', async () => {
    const page = await browser.newPage()
    const complaints = listen(page)
    await page.goto(address)
    const opened = new Promise<Page>((resolve) => page.once('popup', (popup) => popup && resolve(popup)))
    await page.keyboard.press('p')
    const presenter = await opened
    complaints.push(...listen(presenter))
    await presenter.waitForSelector('.bespoke-marp-note.active')
    expect(await presenter.$eval('.bespoke-marp-note.active', ({ textContent }) => textContent)).toBe(
      'Say hello',
    )
    const frame = await presenter.waitForFrame((candidate) => candidate.url().includes('view=next'))
    await frame.waitForSelector('.bespoke-marp-active h1')
    await presenter.keyboard.press('ArrowRight')
    await page.waitForFunction(
      () =>
        location.hash === '#2' || document.querySelector('.bespoke-marp-active h1')?.textContent === 'Two',
    )
    expect(await shown(page)).toContain('Two')
    expect(complaints).toEqual([])
    await presenter.close()
    await page.close()
  })

  it('shows an overview of all slides', async () => {
    const page = await browser.newPage()
    const complaints = listen(page)
    await page.goto(address)
    await page.keyboard.press('o')
    const frame = await page.waitForFrame((candidate) => candidate.url().includes('view=overview'))
    await frame.waitForSelector('.bespoke-marp-overview-header')
    expect(await frame.$$eval('.bespoke-marp-slide', (slides) => slides.length)).toBe(3)
    expect(complaints).toEqual([])
    await page.close()
  })
})

function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // Warnings are about the browser: no wake lock without a screen.
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${String(error)}`))
  page.on('request', (request) => {
    if (!/^(?:file|data|about|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`)
  })
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  return complaints
}

function shown(page: Page): Promise<string> {
  return page.$eval('.bespoke-marp-active h1', (heading) => {
    const section = heading.closest('section')
    return `${heading.textContent} in ${section && getComputedStyle(section).color}`
  })
}
