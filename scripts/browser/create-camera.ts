import type { CDPSession } from 'puppeteer-core'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RasterSource } from '../model/slide-content.ts'
import { createLens } from './create-lens.ts'
import { showOnly } from './show-only.ts'

export type ScreenshotOptions = {
  /** Pixels for each CSS pixel. */
  readonly scale: number
  /**
   * `png`: every pixel as it is, packed quickly and not well. `jpeg`: for photographs, at a quality that cannot be told
   * from the original at two pixels for each of the slide.
   */
  readonly format: 'png' | 'jpeg'
  /** `ground`: without the letters of any text, but with all that lies behind them. */
  readonly show?: 'all' | 'ground'
  /** A PNG of nothing but this element, on nothing: what is not covered is transparent. */
  readonly only?: OnlyElement
}

export type OnlyElement = {
  readonly source: RasterSource
  /** The part of the clip that is pictured, from its upper left corner; whole pixels. */
  readonly part: Rectangle
}

export type Camera = {
  readonly take: (clip: Rectangle, options: ScreenshotOptions) => Promise<Uint8Array>
  /** Lets the whole document be seen while `use` runs. */
  readonly putAway: <T>(use: () => Promise<T>) => Promise<T>
}

/** Takes pictures of one page, one after the other: it can look at one place at a time only. */
export function createCamera(session: CDPSession): Camera {
  const lens = createLens(session)
  let photographs = 0
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined) // whoever asked for it hears of it
    return next
  }

  async function take(
    clip: Rectangle,
    { scale, format, show = 'all', only }: ScreenshotOptions,
  ): Promise<Uint8Array> {
    await lens.pointAt(clip, scale, show)
    if (only) return takeOnly(clip, only, scale)
    const { data } = await session.send('Page.captureScreenshot', {
      format,
      ...(format === 'jpeg' && { quality: JPEG_QUALITY }),
      // Measured: packing a photograph well takes a second, packing it quickly a sixth of that.
      optimizeForSpeed: true,
    })
    if (format === 'jpeg') photographs += 1
    if (photographs >= PHOTOGRAPHS_KEPT) {
      photographs = 0
      // Only costs memory where a browser does not know it.
      await session.send('Memory.simulatePressureNotification', { level: 'critical' }).catch(() => undefined)
    }
    return Buffer.from(data, 'base64')
  }

  /** The window stays as large as a slide: lengths of its style may depend on it. */
  async function takeOnly(
    clip: Rectangle,
    { source, part }: OnlyElement,
    scale: number,
  ): Promise<Uint8Array> {
    const { hide, show } = showOnly(source)
    await session.send('Runtime.evaluate', { expression: hide })
    await session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } })
    try {
      const { data } = await session.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        clip: { ...part, x: clip.x + part.x, y: clip.y + part.y, scale },
      })
      return Buffer.from(data, 'base64')
    } finally {
      await session.send('Emulation.setDefaultBackgroundColorOverride', {})
      await session.send('Runtime.evaluate', { expression: show })
    }
  }

  return {
    take: (clip, options) => inTurn(() => take(clip, options)),
    putAway: (use) =>
      inTurn(async () => {
        await lens.remove()
        return use()
      }),
  }
}

const JPEG_QUALITY = 80

/**
 * After as many slides with photographs, Chromium is told to let go of their pixels: it keeps 130 MB of them for each page, in
 * case that they come into view again, which they do not.
 */
const PHOTOGRAPHS_KEPT = 3
