import type { CDPSession } from 'puppeteer-core'
import type { Rectangle } from '../model/layout-snapshot.ts'

export type ScreenshotOptions = {
  /** Pixels for each CSS pixel. */
  readonly scale: number
  /**
   * `png`: every pixel as it is, packed quickly and not well. `jpeg`: for photographs, at a quality that cannot be told
   * from the original at two pixels for each of the slide.
   */
  readonly format: 'png' | 'jpeg'
}

/** Takes pictures of one page, one after the other: it can look at one place at a time only. */
export function createCamera(
  session: CDPSession,
): (clip: Rectangle, options: ScreenshotOptions) => Promise<Uint8Array> {
  let lens = ''
  let last: Promise<unknown> = Promise.resolve()

  async function take(
    { x, y, width, height }: Rectangle,
    { scale, format }: ScreenshotOptions,
  ): Promise<Uint8Array> {
    const wanted = JSON.stringify([width, height, scale])
    if (wanted !== lens) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: scale,
        mobile: false,
      })
      lens = wanted
    }
    // A window over the part, at its scale: a clip with a scale of its own makes Chromium draw everything once more
    // (measured: twice as slow). Growing the window over a whole deck takes longer with every slide.
    await session.send('Runtime.evaluate', {
      expression: `scrollTo({ left: ${x}, top: ${y}, behavior: 'instant' })`,
    })
    const { data } = await session.send('Page.captureScreenshot', {
      format,
      ...(format === 'jpeg' && { quality: JPEG_QUALITY }),
      // Measured: packing a photograph well takes a second, packing it quickly a sixth of that.
      optimizeForSpeed: true,
    })
    return Buffer.from(data, 'base64')
  }

  return (clip, options) => {
    const next = last.then(() => take(clip, options))
    last = next.catch(() => undefined) // whoever asked for it hears of it
    return next
  }
}

const JPEG_QUALITY = 80
