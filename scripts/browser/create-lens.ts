/// <reference lib="dom" />
import type { CDPSession } from 'puppeteer-core'
import type { Rectangle } from '../model/layout-snapshot.ts'

export type Lens = {
  /**
   * Fills the window with a part of the document, `scale` pixels for each CSS pixel, and lets only slides in it be seen; of these
   * only the `ground`, if wanted.
   */
  readonly pointAt: (part: Rectangle, scale: number, show: 'all' | 'ground') => Promise<void>
  /** All slides can be seen again. */
  readonly remove: () => Promise<void>
}

/** Largest scale at which the pixels were compared. */
const MOST_ZOOM = 4

/**
 * A window over the part, at its scale: a clip with a scale of its own makes Chromium draw everything once more, and
 * growing the window over a whole deck takes longer with every slide.
 */
export function createLens(session: CDPSession): Lens {
  let window = ''
  const evaluate = async (expression: string): Promise<void> => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  async function fitWindow({ width, height }: Rectangle, scale: number): Promise<void> {
    const zooms =
      scale > 1 && scale <= MOST_ZOOM && [width * scale, height * scale].every((size) => size % 1 === 0)
    await evaluate(callOf(setViewport, width, zooms ? scale : 1))
    await session.send(
      'Emulation.setDeviceMetricsOverride',
      // As a phone zooms into a page. A window that claims to have denser pixels is resized for each picture, and back
      // again: everything is laid out and drawn twice, and with 1,000 slides that takes most of the time.
      zooms
        ? { width: width * scale, height: height * scale, deviceScaleFactor: 1, mobile: true }
        : { width, height, deviceScaleFactor: scale, mobile: false },
    )
  }

  return {
    pointAt: async (part, scale, show) => {
      const wanted = JSON.stringify([part.width, part.height, scale])
      if (wanted !== window) await fitWindow(part, scale)
      window = wanted
      await evaluate(callOf(showSlides, part, show))
    },
    remove: () => evaluate('document.adoptedStyleSheets = []'),
  }
}

function callOf<A extends readonly unknown[]>(run: (...values: A) => void, ...values: A): string {
  return `(${run})(...${JSON.stringify(values)})`
}

/** Runs in the page. Desktop windows do not look at it. */
function setViewport(width: number, scale: number): void {
  const known = document.querySelector<HTMLMetaElement>('meta[name=viewport]')
  const meta = known ?? document.head.appendChild(document.createElement('meta'))
  meta.name = 'viewport'
  meta.content = `width=${width},minimum-scale=${scale},maximum-scale=${scale}`
}

/**
 * Runs in the page. Slides that come into view by scrolling alone are pictured before all of them is drawn: parts of
 * them came out white, now and then. What becomes visible is always drawn first.
 */
function showSlides({ x, y, height }: Rectangle, show: 'all' | 'ground'): void {
  type Seen = { readonly slide: Element; readonly top: number; readonly bottom: number }
  const page = globalThis as typeof globalThis & { lecternSlides?: readonly Seen[] }
  // Known from the first time: they stay where they are, and asking 1,000 of them takes longer than a picture.
  page.lecternSlides ??= [...document.querySelectorAll('svg[data-marpit-svg]')].map((slide) => {
    const bounds = slide.getBoundingClientRect()
    return { slide, top: bounds.top + scrollY, bottom: bounds.bottom + scrollY }
  })
  if (document.adoptedStyleSheets.length === 0) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('svg[data-marpit-svg]:not([data-lectern-shown]) { opacity: 0 !important }')
    document.adoptedStyleSheets = [sheet]
  }
  // Only where it is needed: with it, whatever is on a slide is styled anew when the slide comes into view.
  if (show === 'ground' && document.adoptedStyleSheets.length === 1) {
    // Borders and drawings may take their colour from `color`, so that has to stay.
    const ink = new CSSStyleSheet()
    const letters = ['', '::before', '::after', '::marker', '::first-letter', '::first-line']
    ink.replaceSync(`${letters.map((part) => `[data-lectern-shown=ground] *${part}`).join()} {
      -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important;
      text-shadow: none !important; text-decoration-color: transparent !important; text-emphasis-color: transparent !important
    }
    [data-lectern-shown=ground] text { fill-opacity: 0 !important; stroke-opacity: 0 !important }`)
    document.adoptedStyleSheets.push(ink)
  }
  for (const { slide, top, bottom } of page.lecternSlides) {
    const isShown = top < y + height && y < bottom
    if (!isShown) slide.removeAttribute('data-lectern-shown')
    else if (slide.getAttribute('data-lectern-shown') !== show) slide.setAttribute('data-lectern-shown', show)
  }
  scrollTo({ left: x, top: y, behavior: 'instant' })
}
