import type { BrowserOptions, FoundBrowser } from './browser-options.ts'
import type { DeckBrowser, DeckPage, PageRequest } from './deck-browser.ts'
import { findBrowser } from './find-browser.ts'
import { isPageFault } from './is-page-fault.ts'
import { launchBrowser, type RunningBrowser } from './launch-browser.ts'
import { openPage } from './open-page.ts'

/**
 * Finds a browser, lends it to `use`, and ends it however that goes. It starts with the first page, or at once where pages are
 * sure to come: whether it did is told by the first of them. Browsers on other machines belong to whoever connected to them.
 */
export async function withBrowser<T>(
  options: BrowserOptions,
  use: (browser: DeckBrowser) => Promise<T>,
  begin: 'with first page' | 'at once' = 'with first page',
): Promise<T> {
  const { remote } = options
  if (remote) {
    const { count, attempts, withPage } = remote
    return use({ version: await remote.version(), remote: count, attempts, withPage })
  }
  const found = await findBrowser(options)
  const browser = createProcess(found, options)
  if (begin === 'at once') await browser.begin()
  try {
    return await use({
      version: found.version,
      remote: 0,
      attempts: ATTEMPTS,
      withPage: (request, usePage) => twice(() => openIn(browser, request, usePage, options)),
    })
  } finally {
    await browser.close()
  }
}

/** A page that broke once may have been short of memory or of time; one that breaks twice breaks of the deck. */
const ATTEMPTS = 2

type BrowserProcess = {
  /** The running browser; a fresh one when there is none or the last has died. */
  readonly get: () => Promise<RunningBrowser>
  /** Starts it for the first who will ask, and waits until its process is there, so that nothing that follows holds it up. */
  readonly begin: () => Promise<void>
  readonly close: () => Promise<void>
}

function createProcess(found: FoundBrowser, options: BrowserOptions): BrowserProcess {
  const sandbox = wantsSandbox(options)
  let running: Promise<RunningBrowser> | undefined
  let begun: Promise<RunningBrowser> | undefined
  let warned = false

  async function start(
    previous: Promise<RunningBrowser> | undefined,
    spawned?: () => void,
  ): Promise<RunningBrowser> {
    const old = await previous?.catch(() => undefined) // whoever asked for it heard of it
    if (old?.isAlive()) return old
    await old?.close()
    if (!sandbox && !warned) {
      warned = true
      options.warn('The browser runs without its sandbox')
    }
    return launchBrowser(found, sandbox, options, spawned)
  }

  return {
    // Each request queues behind the last, so that two of them never start two browsers.
    get: () => {
      running = begun ?? start(running)
      begun = undefined
      return running
    },
    begin: () =>
      new Promise((resolve) => {
        begun = start(undefined, resolve)
        begun.catch(() => resolve()) // whoever asks for it hears of it
        running = begun
      }),
    close: async () => {
      const last = await running?.catch(() => undefined) // whoever asked for it heard of it
      await last?.close()
    },
  }
}

async function openIn<T>(
  browser: BrowserProcess,
  request: PageRequest,
  use: (page: DeckPage) => Promise<T>,
  options: BrowserOptions,
): Promise<T> {
  return openPage(await browser.get(), request, use, options.timeoutMs)
}

async function twice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (isPageFault(error)) return attempt()
    throw error
  }
}

/** Chromium refuses to run as root with its sandbox on. */
function wantsSandbox({ sandbox, env }: BrowserOptions): boolean {
  if (sandbox !== 'auto') return sandbox === 'on'
  return process.getuid?.() !== 0 && !env.CHROME_NO_SANDBOX
}
