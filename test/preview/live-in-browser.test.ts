import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLiveDecks, type LiveDecks } from '../../scripts/commands/live-decks.ts'
import { type LiveRun, loadLiveRun } from '../../scripts/commands/load-live-run.ts'
import { createRenderLive } from '../../scripts/commands/render-live.ts'
import type { LiveDeck, LiveFrame } from '../../scripts/model/live-deck.ts'
import { createLiveFrame } from '../../scripts/output/create-live-frame.ts'
import { type PreviewServer, startServer } from '../../scripts/preview/start-server.ts'
import { createDiskWorld } from '../support/disk-world.ts'
import { type Folder, makeFolder } from '../support/make-folder.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'
import { makeLiveDeck, makeLiveSlide, makePreviewDeck } from './preview-sample.ts'

const PATIENT = { timeout: 30_000, interval: 10 }

/** What authors write on slides; each edit takes some of these. */
const PARTS = [
  '# Heading',
  '## Another *heading*',
  '# <!--fit--> Fitted',
  'Some text with `code`, **bold** and an emoji 🎉',
  '- one\n- two\n- three',
  '* step\n* by step',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```js\nconst a = 1\n```',
  '$x^2$',
  '![A square](../assets/square.svg)',
  '![bg right](../assets/square.svg)',
  '<!-- _class: invert -->',
  '<!-- paginate: true -->',
  '<!-- A note. -->',
  '<style scoped>h1 { color: red }</style>',
  '> Quoted',
]

describe('a live deck in a browser', () => {
  let folder: Folder
  let windows: WindowBrowser
  let decks: LiveDecks
  let run: LiveRun
  let server: PreviewServer
  let hostile: LiveDeck = makeLiveDeck()
  let frame: Promise<LiveFrame>

  beforeAll(async () => {
    folder = await makeFolder({
      'slides/talk.md': '# Heading\n',
      'assets/square.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>',
    })
    const world = createDiskWorld(folder.path)
    run = await loadLiveRun({ decks: [] }, world)
    decks = createLiveDecks(run, { workingFolder: folder.path, decks: 'all' }, createRenderLive())
    frame = createLiveFrame('en')
    server = await startServer(
      {
        state: () => ({ decks: ['talk', 'hostile'].map((name) => makePreviewDeck({ name })), others: [] }),
        live: async (name) => (name === 'hostile' ? hostile : (await decks.live(name))?.deck),
        frame: () => frame,
        file: decks.file,
        action: async () => undefined,
        failed: (error) => {
          throw error
        },
      },
      0,
    )
    windows = await openWindowBrowser()
  })

  afterAll(async () => {
    await windows?.close()
    await server?.close()
    await folder?.remove()
  })

  it('is after any row of edits what it would be if it were loaded', async () => {
    const random = createRandom(1)
    const pick = (count: number): readonly string[] =>
      Array.from({ length: count }, () => PARTS[Math.floor(random() * PARTS.length)] ?? '')
    let slides = Array.from({ length: 5 }, () => pick(2))
    const page = await windows.browser.newPage()
    await page.goto(`${server.url}/talk`)
    await page.evaluate(() => document.body.setAttribute('marked', ''))
    for (let count = 0; count < 8; count += 1) {
      slides = editSomewhere(slides, random, pick)
      const source = slides.map((parts) => parts.join('\n\n')).join('\n\n---\n\n')
      run = {
        ...run,
        decks: run.decks.map((item) => ({ ...item, deck: { ...item.deck, source: `${source}\n` } })),
      }
      await decks.take(run, new Set())
      const composed = await decks.live('talk')
      if (!composed) throw new Error('unreachable')
      server.show('talk', composed.deck)
      await vi.waitFor(async () => expect(await headingsIn(page)).toBe(composed.deck.slides.length), PATIENT)
      const fresh = await windows.browser.newPage()
      await fresh.goto(page.url())
      const wanted = await looksOf(fresh)
      await vi.waitFor(async () => expect(await looksOf(page), source).toEqual(wanted), PATIENT)
      await fresh.close()
    }
    expect(await page.evaluate(() => document.body.hasAttribute('marked'))).toBe(true)
    await page.close()
  })

  it('reaches nothing of the server but its own files, whatever is on its slides', async () => {
    const own = ['/~/events?deck=talk', '/~/deck/talk?since=', '/talk', '/']
    const ways = own.flatMap((address) => [
      `<img src="${address}"><img srcset="${address} 1x"><video src="${address}" poster="${address}"></video>`,
      `<iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}">`,
      `<link rel="stylesheet" href="${address}"><link rel="prefetch" href="${address}"><script src="${address}"></script>`,
      `<p style="background: url(${address})"></p><audio autoplay src="${address}"></audio>`,
      `<form action="${address}"><input></form><svg><image href="${address}"/><use href="${address}#a"/></svg>`,
      `<script>fetch('${address}')</script><img src=x onerror="fetch('${address}')">`,
      `<style>@import "${address}"; h1 { background: url(${address}) }</style>`,
    ])
    const css = [
      `@font-face { font-family: x; src: url(/talk) } section { font-family: x; background: url(/~/deck/talk) }`,
    ]
    hostile = makeLiveDeck({ css, slides: [makeLiveSlide('k1', ways.join(''))] })
    const page = await windows.browser.newPage()
    const answered: string[] = []
    page.on('response', (response) => response.ok() && answered.push(response.url().replace(server.url, '')))
    await page.goto(`${server.url}/hostile`)
    await page.waitForSelector('.bespoke-marp-active')
    server.show('hostile', {
      ...hostile,
      version: 'v2',
      slides: [makeLiveSlide('k1', `${ways.join('')}<b>patched</b>`)],
    })
    await vi.waitFor(async () => expect(await page.$$eval('b', (all) => all.length)).toBe(1), PATIENT)
    expect(answered.filter((address) => !address.startsWith('data:'))).toEqual([
      '/hostile',
      '/~/events?deck=hostile&since=v1',
    ])
    await page.close()
  })

  it('is shown to itself only: no other site may have it in a frame, nor have anything of it', async () => {
    const page = await windows.browser.newPage()
    await page.goto('data:text/html,<p>Another site</p>')
    const reached = await page.evaluate(async (url) => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.src = `${url}/talk`
      await new Promise((resolve) => frame.addEventListener('load', resolve))
      const read = async (path: string): Promise<string> =>
        fetch(url + path, { mode: 'no-cors' }).then(
          (response) => response.type,
          () => 'refused',
        )
      const picture = new Image()
      picture.src = `${url}/~/file/0123456789abcdef0123456789abcdef.svg`
      await new Promise((resolve) => picture.addEventListener('error', resolve))
      return [frame.contentDocument, await read('/talk'), await read('/~/deck/talk')]
    }, server.url)
    expect(reached).toEqual([null, 'refused', 'refused'])
    await page.close()
  })
})

/** Everything of the slides and style sheets. */
function looksOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    slides: [...document.querySelectorAll('.bespoke-marp-slide')].map((slide) => {
      const copy = slide.cloneNode(true) as Element
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        // In which order they were written does not matter.
        const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))
        for (const { name } of attributes) element.removeAttribute(name)
        for (const { name, value } of attributes) element.setAttribute(name, value)
      }
      return copy.outerHTML
    }),
    styles: [...document.querySelectorAll('style[data-lectern]')].map((style) => style.textContent),
    title: document.title,
    hash: location.hash,
  }))
}

const headingsIn = (page: Page): Promise<number> =>
  page.$$eval('.bespoke-marp-slide', (slides) => slides.length)

type Slides = readonly (readonly string[])[]

function editSomewhere(
  slides: Slides,
  random: () => number,
  pick: (count: number) => readonly string[],
): Slides[number][] {
  const next = [...slides]
  const at = Math.floor(random() * next.length)
  const kind = random()
  if (kind < 0.5) next[at] = [...(next[at] ?? []).slice(1), ...pick(1)]
  else if (kind < 0.7) next.splice(at, 0, pick(2))
  else if (kind < 0.85 && next.length > 2) next.splice(at, 1)
  else next.splice(Math.floor(random() * next.length), 0, ...next.splice(at, 1))
  return next
}

/** The same numbers in each run: https://en.wikipedia.org/wiki/Linear_congruential_generator. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
