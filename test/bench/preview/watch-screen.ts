/// <reference lib="dom" />
import type { Browser, Page } from 'puppeteer-core'

/** What can be edited, as it is seen in a window. */
export type Seen = 'word' | 'theme' | 'picture'

export type Screen = {
  readonly page: Page
  /** When this edit was on screen, in milliseconds since 1970: two frames after it was in the document. `undefined` after 30 s. */
  readonly shows: (kind: Seen, edit: number) => Promise<number | undefined>
}

type Report = (kind: Seen, edit: number, at: number) => void

const LIMIT_MS = 30_000

/** Opens an address, and watches one of its slides through all reloads. */
export async function watchScreen(browser: Browser, address: string, slide: number): Promise<Screen> {
  const page = await browser.newPage()
  const last = new Map<Seen, { readonly edit: number; readonly at: number }>()
  let wake: () => void = () => undefined
  await page.exposeFunction('lecternSaw', (kind: Seen, edit: number, at: number) => {
    last.set(kind, { edit, at })
    wake()
  })
  await page.evaluateOnNewDocument(watchSlide, slide)
  await page.goto(`${address}#${slide}`, { timeout: 120_000 })
  return {
    page,
    shows: async (kind, edit) => {
      const deadline = Date.now() + LIMIT_MS
      for (;;) {
        const seen = last.get(kind)
        if (seen?.edit === edit) return seen.at
        const left = deadline - Date.now()
        if (left <= 0) return undefined
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    },
  }
}

/** Runs in the page. */
function watchSlide(slide: number): void {
  const told = new Map<Seen, number>()
  const report = (window as unknown as { readonly lecternSaw: Report }).lecternSaw
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  document.addEventListener('load', look, true)

  function look(): void {
    const section = document.getElementById(String(slide))
    if (section === null || section.closest('.bespoke-marp-active') === null) return
    tell('word', Number(/edit(\d+)e/.exec(section.textContent ?? '')?.[1] ?? -1))
    const [, red, blue] = /rgb\((\d+), 0, (\d+)\)/.exec(getComputedStyle(section).color) ?? []
    if (red !== undefined) tell('theme', Number(red) * 256 + Number(blue))
    const picture = section.querySelector('img')
    if (picture?.complete && picture.naturalWidth > 0) tell('picture', picture.naturalWidth)
  }

  function tell(kind: Seen, edit: number): void {
    if (told.get(kind) === edit) return
    told.set(kind, edit)
    requestAnimationFrame(() => requestAnimationFrame(() => report(kind, edit, Date.now())))
  }
}
