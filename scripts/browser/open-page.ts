import type { BrowserContextOptions, CDPSession, Page } from 'puppeteer-core'
import { SetupError } from '../model/setup-error.ts'
import { answerRequests } from './answer-requests.ts'
import { createCamera } from './create-camera.ts'
import { createFamilyAsker } from './create-family-asker.ts'
import type { DeckPage, PageRequest, Refusal } from './deck-browser.ts'
import type { RunningBrowser } from './launch-browser.ts'
import { printPage } from './print-page.ts'
import { SETTLE_SCRIPT } from './settle-script.ts'
import { withDeadline } from './with-deadline.ts'

/** How long a page may take to go away before the whole browser has to. */
const CLOSE_MS = 2_000

/** Opens a document in a context of its own (no cookies, cache or storage shared), and closes it after `use`. */
export async function openPage<T>(
  browser: RunningBrowser,
  request: PageRequest,
  use: (page: DeckPage) => Promise<T>,
  timeoutMs: number,
): Promise<T> {
  const crash = watchForCrash(browser, request.url)
  const run = <R>(operation: string, work: Promise<R>): Promise<R> =>
    withDeadline(Promise.race([work, crash.happened]), timeoutMs, () =>
      tooSlow(operation, request.url, timeoutMs),
    ).catch((error: unknown) => {
      throw browser.isAlive() ? error : crashed(request.url, browser, error)
    })
  const context = await run('Opening', browser.puppeteer.createBrowserContext(CLOSED_OFF))
  try {
    const page = await run('Opening', context.newPage())
    crash.watch(page)
    const refusals = new Map<string, Refusal>()
    const session = await run('Opening', page.createCDPSession())
    await run('Opening', prepare(page, session, request))
    const refuse = (refusal: Refusal) => void refusals.set(refusal.url, refusal)
    await run('Opening', answerRequests(session, request, refuse))
    await run('Opening', page.goto(request.url, { waitUntil: 'load', timeout: 0 }))
    await run('Drawing', page.evaluate(SETTLE_SCRIPT))
    const camera = createCamera(session)
    const askFamilies = createFamilyAsker(session)
    // What is measured has to be seen, all of it: the camera hides slides, and letters.
    const measure = <R>(work: () => Promise<R>): Promise<R> => run('Measuring', camera.putAway(work))
    return await use({
      evaluate: <R>(script: string) => measure(() => page.evaluate(script) as Promise<R>),
      print: (options) =>
        run(
          'Printing',
          camera.putAway(() => printPage(page, options)),
        ),
      screenshot: (clip, options) => run('Picturing', camera.take(clip, options)),
      familiesOf: (elements) => measure(() => askFamilies(elements)),
      refusals: () => [...refusals.values()].sort((a, b) => (a.url < b.url ? -1 : 1)),
    })
  } finally {
    crash.stop()
    await closeOrKill(browser, context.close())
  }
}

/** Behind a dead proxy, like the browsers that we start: one on another machine has a network. */
const CLOSED_OFF = {
  downloadBehavior: { policy: 'deny' },
  proxyServer: 'http://127.0.0.1:9',
  proxyBypassList: ['<-loopback>'],
} satisfies BrowserContextOptions

/** Print media: what is measured and pictured is what the PDF shows. */
async function prepare(page: Page, session: CDPSession, request: PageRequest): Promise<void> {
  // Both may be gone already, with the page.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  page.on('popup', (popup) => void popup?.close().catch(() => undefined))
  await page.setViewport({ width: request.width, height: request.height, deviceScaleFactor: 1 })
  await page.setBypassServiceWorker(true)
  // Browsers on other machines were not told when they started. One with windows stops drawing in those behind others.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await session.send('Emulation.setScrollbarsHidden', { hidden: true })
  // In one call: Puppeteer makes two of it, of which the second takes back the first.
  await session.send('Emulation.setEmulatedMedia', {
    media: 'print',
    features: [
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
}

type CrashWatch = {
  /** Rejects when the page or the browser dies; never resolves. */
  readonly happened: Promise<never>
  readonly watch: (page: Page) => void
  readonly stop: () => void
}

/** Puppeteer lets calls to a renderer that died wait for ever. */
function watchForCrash(browser: RunningBrowser, url: string): CrashWatch {
  let fail: (error: Error) => void = () => undefined
  const happened = new Promise<never>((_, reject) => {
    fail = reject
  })
  happened.catch(() => undefined) // may happen while nobody waits
  const onEnd = () => fail(crashed(url, browser, undefined))
  browser.puppeteer.on('disconnected', onEnd)
  return {
    happened,
    watch: (page) => void page.on('error', (error) => fail(crashed(url, browser, error))),
    stop: () => void browser.puppeteer.off('disconnected', onEnd),
  }
}

/** A page that cannot be closed is frozen; it would hold up the end of the run. */
async function closeOrKill(browser: RunningBrowser, closing: Promise<void>): Promise<void> {
  try {
    await withDeadline(closing, CLOSE_MS, () => new Error('frozen'))
  } catch {
    await browser.close() // the next page gets a new browser
  }
}

function crashed(url: string, { afterCrash }: RunningBrowser, cause: unknown): SetupError {
  return new SetupError(
    'machine',
    'browser-crashed',
    `The browser crashed while it showed \`${nameOf(url)}\``,
    afterCrash,
    { cause },
  )
}

function tooSlow(operation: string, url: string, timeoutMs: number): SetupError {
  return new SetupError(
    'machine',
    'browser-timeout',
    `${operation} \`${nameOf(url)}\` took longer than ${timeoutMs / 1000} s`,
    'Look for very large pictures or tables in it, or allow more time with --browser-timeout',
  )
}

/** `https://deck.invalid/deck/slides/talk.html` → `slides/talk`. */
function nameOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.replace(/^\/deck\//, '').replace(/\.html$/, ''))
}
