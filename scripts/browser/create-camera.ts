import type { CDPSession } from 'puppeteer-core'
import type { Rectangle } from '../model/layout-snapshot.ts'
import { createLens } from './create-lens.ts'

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
    { scale, format, show = 'all' }: ScreenshotOptions,
  ): Promise<Uint8Array> {
    await lens.pointAt(clip, scale, show)
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
