import { describe, expect, it } from 'vitest'
import type { DeckPage } from '../../scripts/browser/deck-browser.ts'
import { shareWork } from '../../scripts/browser/share-work.ts'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { SetupError } from '../../scripts/model/setup-error.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'

const REQUEST = {
  html: '<!doctype html><body>',
  url: 'https://deck.invalid/deck/talk.html',
  gate: async () => ({ ok: false, reason: 'missing', detail: 'there is no such file' }) as const,
  width: 64,
  height: 36,
}

/** Copies that were opened, each with a number of its own, and answers of `use`. */
async function share<T>(
  count: number,
  use: (page: DeckPage) => Promise<T>,
): Promise<{ opened: number; result: T }> {
  let opened = 0
  const result = await withBrowser({ ...TEST_BROWSER, timeoutMs: 4_000 }, (browser) =>
    shareWork(
      {
        count,
        attempts: 2,
        open: (serve) =>
          browser.withPage(REQUEST, async (page) => {
            opened++
            await page.evaluate(`document.title = '${opened}'`)
            await serve(page)
          }),
      },
      use,
    ),
  )
  return { opened, result }
}

describe('shareWork', () => {
  it('gives each task to one of several copies', async () => {
    const { opened, result } = await share(2, (page) =>
      Promise.all(Array.from({ length: 6 }, (_, index) => page.evaluate<number>(`(async () => ${index})()`))),
    )
    expect([opened, result]).toEqual([2, [0, 1, 2, 3, 4, 5]])
  })

  it('opens no more copies than there is work for', async () => {
    const { opened } = await share(4, async (page) => {
      for (let index = 0; index < 3; index++) await page.evaluate('1')
    })
    expect(opened).toBe(1)
  })

  it('opens no further copy for a little more', async () => {
    const ask = (count: number) => (page: DeckPage) =>
      Promise.all(
        Array.from({ length: count }, (_, index) => page.evaluate<number>(`(async () => ${index})()`)),
      )
    expect(await share(2, ask(3))).toEqual({ opened: 1, result: [0, 1, 2] })
    expect((await share(2, ask(4))).opened).toBe(2)
  })

  it.concurrent('does once more, in a fresh copy, what froze', async () => {
    const { result } = await share(1, (page) =>
      page.evaluate<string>(`(() => { for (; document.title === '1'; ); return document.title })()`),
    )
    expect(result).toBe('2')
  })

  it.concurrent('gives up what freezes twice, and goes on with the rest', async () => {
    const { result } = await share(1, async (page) => {
      const frozen = page.evaluate('(() => { for (;;); })()').catch((error: unknown) => error)
      const other = page.evaluate('1 + 1')
      return [await frozen, await other]
    })
    expect(result[0]).toBeInstanceOf(SetupError)
    expect(result[1]).toBe(2)
  })

  it('throws what the work throws, and what keeps copies from opening', async () => {
    await expect(share(2, (page) => page.evaluate('nothing.here'))).rejects.toThrow('nothing is not defined')
    const closed = new SetupError('machine', 'no-browser', 'There is none', 'Install one')
    const nowhere = { count: 2, attempts: 2, open: () => Promise.reject(closed) }
    await expect(shareWork(nowhere, (page) => page.evaluate('1'))).rejects.toBe(closed)
  })
})
