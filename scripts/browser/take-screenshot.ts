import type { CDPSession } from 'puppeteer-core'
import type { Rectangle } from '../model/layout-snapshot.ts'

/**
 * Scrolls there first: growing the window over a whole deck takes Chromium longer with every slide.
 * Not through Puppeteer, which forgets the scale of a clip that is inside the window.
 */
export async function takeScreenshot(
  session: CDPSession,
  clip: Rectangle,
  scale: number,
): Promise<Uint8Array> {
  await session.send('Runtime.evaluate', {
    expression: `scrollTo({ left: ${clip.x}, top: ${clip.y}, behavior: 'instant' })`,
  })
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip: { ...clip, scale } })
  return Buffer.from(data, 'base64')
}
