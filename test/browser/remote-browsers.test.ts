import type { AddressInfo } from 'node:net'
import { createServer, connect as openTcp, type Server, type Socket } from 'node:net'
import { connect } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseEndpoints } from '../../scripts/browser/endpoint.ts'
import { createRemoteBrowsers, type RemoteBrowsers } from '../../scripts/browser/remote-browsers.ts'
import { PLAIN_PAGE } from '../support/plain-page.ts'
import { type RemoteBrowser, startRemoteBrowser } from '../support/remote-browser.ts'

let browser: RemoteBrowser
let other: RemoteBrowser
const opened: { readonly remove: () => Promise<void> }[] = []
beforeAll(async () => {
  ;[browser, other] = await Promise.all([startRemoteBrowser(), startRemoteBrowser()])
})
afterAll(() => Promise.all([browser, other, ...opened].map(({ remove }) => remove())))

/** Lends browsers, and gives back what was warned of beside the answer. */
async function withRemote<T>(
  urls: readonly string[],
  use: (remote: RemoteBrowsers) => Promise<T>,
  timeoutMs = 30_000,
): Promise<{ readonly answer: T; readonly warnings: readonly string[] }> {
  const warnings: string[] = []
  const endpoints = parseEndpoints(urls, 'the test')
  const remote = createRemoteBrowsers({ endpoints, timeoutMs, warn: (text) => void warnings.push(text) })
  try {
    return { answer: await use(remote), warnings }
  } finally {
    await remote.close()
  }
}

type Line = { readonly url: string; readonly contacts: readonly string[]; readonly cut: () => void }

/** A way to `url` that can be cut. */
async function layLine(url: string): Promise<Line> {
  const { port, host, pathname } = new URL(url)
  const sockets = new Set<Socket>()
  const contacts: string[] = []
  const server: Server = createServer((near) => {
    contacts.push('connection')
    const far = openTcp(Number(port), '127.0.0.1')
    for (const [one, next] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one
        .on('error', () => undefined)
        .on('close', () => next.destroy())
        .pipe(next)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push({ remove: () => new Promise((resolve) => server.close(() => resolve())) })
  const own = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `ws://${own}${pathname}`.replace(host, own),
    contacts,
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** How many contexts there are beside the one of the browser itself. */
async function countContexts({ url }: RemoteBrowser): Promise<number> {
  const visitor = await connect({ browserWSEndpoint: url, defaultViewport: null })
  const count = visitor.browserContexts().length - 1
  await visitor.disconnect()
  return count
}

const textOf = (error: Error): string => error.message

describe('createRemoteBrowsers', () => {
  it('connects to nobody before it is asked', async () => {
    const line = await layLine(browser.url)
    const { warnings } = await withRemote([line.url], async () => undefined)
    expect([line.contacts, warnings]).toEqual([[], []])
  })

  it('gives each page to the browser that has the fewest', async () => {
    const visitors = await Promise.all(
      [browser, other].map(({ url }) => connect({ browserWSEndpoint: url, defaultViewport: null })),
    )
    const count = (): readonly number[] =>
      visitors.map((visitor) => visitor.targets().filter((target) => target.url() === PLAIN_PAGE.url).length)
    /** What is open where, while four pages are. */
    const openFour = async (remote: RemoteBrowsers): Promise<readonly number[]> => {
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const pages = Array.from({ length: 4 }, () => remote.withPage(PLAIN_PAGE, () => held))
      try {
        return await vi.waitFor(() => {
          const counts = count()
          expect(counts.reduce((sum, one) => sum + one)).toBe(4)
          return counts
        })
      } finally {
        release()
        await Promise.all(pages)
      }
    }
    // Until the second one has arrived, the first one has all.
    await withRemote([browser.url, other.url], (remote) =>
      vi.waitFor(async () => expect(await openFour(remote)).toEqual([2, 2]), { timeout: 20_000 }),
    )
    await Promise.all(visitors.map((visitor) => visitor.disconnect()))
  })

  it('connects once more when the connection is cut, and leaves no page behind', async () => {
    const line = await layLine(browser.url)
    let attempts = 0
    const { answer, warnings } = await withRemote([line.url], (remote) =>
      remote.withPage(PLAIN_PAGE, async (page) => {
        attempts++
        if (attempts === 1) line.cut()
        return page.evaluate('document.title')
      }),
    )
    expect([answer, attempts, warnings]).toEqual(['Talk', 2, []])
    await vi.waitFor(async () => expect(await countContexts(browser)).toBe(0))
  })

  it('gives up a connection that is lost again and again', async () => {
    const line = await layLine(browser.url)
    const { answer, warnings } = await withRemote([line.url], async (remote) => {
      const lose = (): Promise<unknown> =>
        remote.withPage(PLAIN_PAGE, async (page) => {
          line.cut()
          return page.evaluate('document.title')
        })
      return [await lose().catch(textOf), await lose().catch(textOf)]
    })
    expect(answer).toEqual([
      'The browser crashed while it showed `talk`',
      `Found no browser at the addresses that were named (\`ws://${new URL(line.url).host}/…\`: the connection is lost again and again), expected at least one that answers`,
    ])
    expect(warnings).toEqual([])
  })

  it('does elsewhere what froze', async () => {
    const frozen = await startRemoteBrowser()
    opened.push(frozen)
    let attempts = 0
    const work = withRemote(
      [frozen.url, other.url],
      (remote) =>
        remote.withPage(PLAIN_PAGE, async (page) => {
          attempts++
          if (attempts === 1) process.kill(frozen.pid, 'SIGSTOP')
          return page.evaluate('document.title')
        }),
      1_500,
    )
    const { answer, warnings } = await work
    expect([answer, attempts, warnings.length]).toEqual(['Talk', 2, 1])
  })

  it('says when letters are fitted to pixels', async () => {
    const hinted = await startRemoteBrowser([])
    opened.push(hinted)
    const { answer, warnings } = await withRemote([hinted.url, browser.url], async (remote) => {
      await remote.withPage(PLAIN_PAGE, async () => undefined)
      return remote.version()
    })
    expect(answer).toMatch(/^remote HeadlessChrome\/[\d.]+ [0-9a-f]{16}$/)
    expect(warnings[0]).toBe(
      'Letters take other places than in a build on this machine: browsers on other machines need the flag --font-render-hinting=none',
    )
  })
})

describe('a hostile deck in a browser that has a network', () => {
  it('reaches nobody', async () => {
    // Without its own protection of the loopback, which would hide what gets out.
    const open = await startRemoteBrowser(['--disable-features=LocalNetworkAccessChecks'])
    opened.push(open)
    const canary = await layLine(other.url)
    const http = canary.url.replace(/^ws:/, 'http:')
    const html = `<!doctype html><link rel="preconnect" href="${http}"><link rel="dns-prefetch" href="${http}">
      <link rel="prefetch" href="${http}/prefetch"><link rel="preload" as="image" href="${http}/preload"><link rel="icon" href="${http}/icon.ico">
      <link rel="stylesheet" href="${http}/sheet.css"><meta http-equiv="refresh" content="0; url=${http}/refresh">
      <style>@import url("${http}/import.css"); body { background: url("${http}/background.png") }</style>
      <script type="speculationrules">{"prefetch":[{"urls":["${http}/speculation"]}]}</script>
      <script>new WebSocket("${canary.url}"); new RTCPeerConnection({ iceServers: [{ urls: "stun:${new URL(http).host}" }] }).createDataChannel("x")</script>
      <img src="${http}/image.png"><img src="file:///etc/hostname"><iframe src="${http}/frame"></iframe><video src="${http}/video" autoplay></video>`
    const { answer } = await withRemote([open.url], (remote) =>
      remote.withPage({ ...PLAIN_PAGE, html }, async (page) => {
        await page.print({ width: 320, height: 180 })
        await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))')
        return page.refusals().length
      }),
    )
    expect(answer).toBeGreaterThan(5)
    expect(canary.contacts).toEqual([])
  })

  it('has no network, even where nobody looks at what it asks for', async () => {
    const canary = await layLine(other.url)
    const { answer } = await withRemote([browser.url], (remote) =>
      remote.withPage(PLAIN_PAGE, async () => {
        const visitor = await connect({ browserWSEndpoint: browser.url, defaultViewport: null })
        try {
          const [, own] = visitor.browserContexts()
          const page = await own?.newPage()
          return await page?.goto(canary.url.replace(/^ws:/, 'http:')).catch(textOf)
        } finally {
          await visitor.disconnect()
        }
      }),
    )
    expect(answer).toMatch(/^net::ERR_PROXY_CONNECTION_FAILED/)
    expect(canary.contacts).toEqual([])
  })
})
