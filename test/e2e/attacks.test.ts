import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { LiveDeck } from '../../scripts/model/live-deck.ts'
import { createLiveFrame } from '../../scripts/output/create-live-frame.ts'
import { EVERY_ADDRESS } from '../../scripts/preview/own-hosts.ts'
import { type PreviewServer, startServer } from '../../scripts/preview/start-server.ts'
import { FILES, makeLiveDeck, makeLiveSlide, makePreviewDeck } from '../preview/preview-sample.ts'
import { openWindowBrowser, type WindowBrowser } from '../support/window-browser.ts'

const PATIENT = { timeout: 30_000, interval: 50 }
const [PICTURE] = FILES.keys()

/** An address that browsers trust less than this machine: they say less about themselves to it. */
const outside = Object.values(networkInterfaces())
  .flatMap((one) => one ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address

let windows: WindowBrowser
let evil: Server
let server: PreviewServer
let guarded: PreviewServer
let hostile: LiveDeck = makeLiveDeck()
const actions: string[] = []

beforeAll(async () => {
  const frame = createLiveFrame('en')
  const source = {
    state: () => ({ decks: ['talk', 'hostile'].map((name) => makePreviewDeck({ name })), others: [] }),
    live: async (name: string) =>
      name === 'talk' ? makeLiveDeck() : name === 'hostile' ? hostile : undefined,
    frame: () => frame,
    file: async (name: string) => FILES.get(name),
    action: async (name: string) => {
      actions.push(name)
      return { outcome: 'done', message: 'done' } as const
    },
    failed: (error: unknown) => {
      throw error
    },
  }
  evil = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><body>Another site')
  })
  await new Promise<void>((resolve) => evil.listen(0, resolve))
  ;[server, guarded, windows] = await Promise.all([
    startServer(source, 0),
    startServer(source, 0, EVERY_ADDRESS),
    openWindowBrowser(),
  ])
})
afterAll(async () => {
  await Promise.all([windows?.close(), server?.close(), guarded?.close()])
  evil?.closeAllConnections()
  evil?.close()
})

const evilAt = (name: string): string => `http://${name}:${(evil.address() as AddressInfo).port}/`
const at = (name: string, { url }: PreviewServer): string => `http://${name}:${new URL(url).port}`

describe('a page of another site', () => {
  it.each([
    ['on the same name', '127.0.0.1', '127.0.0.1'],
    ['on another name', 'localhost', '127.0.0.1'],
  ])('%s gets nothing, and nothing done', async (_what, from, to) => {
    const page = await windows.browser.newPage()
    await page.goto(evilAt(from))
    expect(await attackFrom(page, at(to, server))).toEqual([])
    expect(actions).toEqual([])
    await page.close()
  })

  it('gets nothing of a preview that its visitor may see, by whatever name', async () => {
    for (const name of ['127.0.0.1', ...(outside === undefined ? [] : [outside])]) {
      const visitor = await windows.browser.newPage()
      await visitor.goto(guarded.entrance.replace('127.0.0.1', name))
      await vi.waitFor(async () => expect(await textOf(visitor)).toContain('slides/talk.md'), PATIENT)
      expect(visitor.url()).toBe(`${at(name, guarded)}/`)
      for (const from of new Set([name, '127.0.0.1', 'localhost'])) {
        const page = await windows.browser.newPage()
        await page.goto(evilAt(from))
        expect([name, from, await attackFrom(page, at(name, guarded))]).toEqual([name, from, []])
        await page.close()
      }
      await visitor.close()
    }
    expect(actions).toEqual([])
  })
})

describe('a preview with a token', () => {
  it('lets in who follows its address from anywhere, without the token in the address or the history', async () => {
    const page = await windows.browser.newPage()
    await page.goto(evilAt('localhost'))
    const { search } = new URL(guarded.entrance)
    await page.evaluate((url) => {
      document.body.innerHTML = `<a href="${url}">look</a>`
    }, `${guarded.url}/talk${search}#2`)
    const before = await page.evaluate(() => history.length)
    await page.click('a')
    await page.waitForSelector('.bespoke-marp-active')
    expect(page.url()).toMatch(new RegExp(`^${guarded.url}/talk(#\\d)?$`))
    expect(await page.evaluate(() => [document.cookie, document.referrer])).toEqual(['', ''])
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    // Events, patches and the presenter view come with the cookie.
    guarded.show('talk', makeLiveDeck({ version: 'v2', slides: [makeLiveSlide('k1', 'Patched')] }))
    await vi.waitFor(async () => expect(await textOf(page)).toContain('Patched'), PATIENT)
    await page.goto(`${guarded.url}/talk?view=presenter`)
    await page.waitForSelector('.bespoke-marp-presenter-container iframe, iframe')
    await vi.waitFor(async () => expect(page.frames().length).toBeGreaterThan(1), PATIENT)
    await page.close()
  })

  it('shows nothing to a browser that comes without it', async () => {
    const context = await windows.browser.createBrowserContext()
    const page = await context.newPage()
    const response = await page.goto(`${guarded.url}/talk`)
    expect([response?.status(), await textOf(page)]).toEqual([
      403,
      'Open the whole address that the terminal shows, with its token\n',
    ])
    await context.close()
  })
})

describe('a hostile deck', () => {
  it('asks for nothing, reads no secret, and frames no other page', async () => {
    const own = ['/', '/talk', '/~/events?deck=talk', '/~/deck/talk', '/~/do/open']
    const ways = own.map(
      (address) => `
        <iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}">
        <form id="f${own.indexOf(address)}" method="post" enctype="text/plain" action="${address}"><input name='{"a":"' value='"}'></form>
        <button class="press" form="f${own.indexOf(address)}" formaction="${address}">send</button>
        <a class="press" ping="${address}" href="#2">ping</a><img src="${address}">
        <script>fetch('${address}', { method: 'POST' })</script>`,
    )
    const clobber = `<img name="currentScript" data-page="{}"><form id="fetch" name="cookie"></form>`
    const letters = [...'0123456789abcdef'].map(
      (letter) =>
        `script[data-page*='secret":"${letter}'] { background: url(/~/file/${letter}); display: block }`,
    )
    hostile = makeLiveDeck({
      css: letters,
      slides: [makeLiveSlide('k1', clobber + ways.join(''))],
    })
    const page = await windows.browser.newPage()
    const answered: string[] = []
    page.on('response', (response) => response.ok() && answered.push(response.url().replace(server.url, '')))
    await page.goto(`${server.url}/hostile`)
    await page.waitForSelector('.bespoke-marp-active')
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('.press')) element.click()
    })
    // The client is there in spite of all.
    server.show('hostile', {
      ...hostile,
      version: 'v2',
      slides: [makeLiveSlide('k1', `${clobber}<b>patched</b>`)],
    })
    await page.waitForSelector('b')
    expect(await page.$$eval('[data-page]', (all) => all.map(({ localName }) => localName))).toEqual(['img'])
    expect(await page.evaluate(() => document.documentElement.outerHTML.includes('&quot;secret&quot;'))).toBe(
      false,
    )
    expect(actions).toEqual([])
    expect(answered.filter((address) => !address.startsWith('data:'))).toEqual([
      '/hostile',
      '/~/events?deck=hostile&since=v1',
    ])
    await page.close()
  })

  it('cannot ask through the page of which it is a part, without the secret', async () => {
    const page = await windows.browser.newPage()
    await page.goto(`${server.url}/talk`)
    const statuses = await page.evaluate(async () => {
      const post = async (headers: Record<string, string>): Promise<number> =>
        (await fetch('/~/do/open', { method: 'POST', body: '{}', headers })).status
      return [
        await post({ 'Content-Type': 'application/json' }),
        await post({ 'Content-Type': 'application/json', 'Lectern-Secret': 'x'.repeat(22) }),
      ]
    })
    expect([statuses, actions]).toEqual([[403, 403], []])
    await page.close()
  })
})

/** Everything that a page can try on another origin; answers what worked. */
function attackFrom(page: Page, goal: string): Promise<readonly string[]> {
  return page.evaluate(
    async (url, picture) => {
      const worked: string[] = []
      const soon = <T>(promise: Promise<T>): Promise<T | undefined> =>
        Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, 1_000))])
      const paths = ['/', '/talk', '/~/events?deck=talk', '/~/deck/talk', `/~/file/${picture}`, '/~/do/open']
      const json = { 'Content-Type': 'application/json', 'Lectern-Secret': 'x' }
      const tries: Promise<unknown>[] = []
      const attempt = (name: string, work: () => Promise<boolean | undefined>): void => {
        tries.push(
          work().then(
            (result) => result && worked.push(name),
            () => undefined,
          ),
        )
      }
      const loaded = (element: HTMLElement): Promise<boolean | undefined> =>
        soon(
          new Promise((resolve) => {
            element.addEventListener('load', () => resolve(true))
            element.addEventListener('error', () => resolve(false))
            document.body.append(element)
          }),
        )
      const make = (kind: string, parts: object): HTMLElement =>
        Object.assign(document.createElement(kind), parts)
      for (const path of paths) {
        const address = url + path
        for (const credentials of ['include', 'omit'] as const)
          attempt(`fetch ${path}`, async () => (await soon(fetch(address, { credentials })))?.ok)
        attempt(
          `opaque ${path}`,
          async () => (await soon(fetch(address, { mode: 'no-cors' })))?.type === 'opaque',
        )
        attempt(
          `post ${path}`,
          async () => (await soon(fetch(address, { method: 'POST', headers: json, body: '{}' })))?.ok,
        )
        attempt(`events ${path}`, () => {
          const source = new EventSource(address, { withCredentials: true })
          return soon(
            new Promise<boolean>((resolve) => {
              source.addEventListener('open', () => resolve(true))
              source.addEventListener('news', () => resolve(true))
              source.addEventListener('error', () => resolve(false))
            }),
          ).finally(() => source.close())
        })
        attempt(`img ${path}`, () => loaded(make('img', { src: address })))
        attempt(`video ${path}`, async () => {
          const video = make('video', { src: address })
          return soon(
            new Promise<boolean>((resolve) => video.addEventListener('loadedmetadata', () => resolve(true))),
          )
        })
        attempt(`script ${path}`, () => loaded(make('script', { src: address })))
        attempt(`style ${path}`, () => loaded(make('link', { rel: 'stylesheet', href: address })))
        attempt(`socket ${path}`, () => {
          const socket = new WebSocket(address.replace('http', 'ws'))
          return soon(new Promise((resolve) => socket.addEventListener('open', () => resolve(true))))
        })
        attempt(`frame ${path}`, async () => {
          const frame = make('iframe', { src: address }) as HTMLIFrameElement
          await loaded(frame)
          return frame.contentWindow !== null && frame.contentWindow.length > 0
        })
        const target = make('iframe', { name: `t${path}` })
        const form = make('form', {
          action: address,
          method: 'post',
          enctype: 'text/plain',
          target: `t${path}`,
        })
        document.body.append(target, form)
        ;(form as HTMLFormElement).submit()
        navigator.sendBeacon(address, new Blob(['{}'], { type: 'text/plain' }))
      }
      await Promise.all(tries)
      return worked
    },
    goal,
    PICTURE ?? '',
  )
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)
