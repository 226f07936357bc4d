import type { RawElement, RawStyle } from './raw-page.ts'

/** Below that, text is a watermark: it is meant to be looked through. */
const FAINT = 0.35

/** Below that, nobody was meant to see it. */
const HIDDEN = 0.1

/** In CSS pixels: larger letters are there to be looked through, not to be read. */
const HUGE = 60

/** Whether text that can hardly be seen was put there for that: words in the flow are there to be read. */
export function isWatermark(around: readonly RawElement[], style: RawStyle, scale: number): boolean {
  if (!isFaint(around, style)) return false
  const isPlaced = around.some(({ positioned, turned, z = 0 }) => positioned || turned === true || z < 0)
  return isPlaced || style.size >= HUGE * scale || opacityOf(around, style) < HIDDEN
}

/** Whether text is so transparent that it is decoration. `around`: its element and all around it. */
export function isFaint(around: readonly RawElement[], style: RawStyle): boolean {
  return opacityOf(around, style) < FAINT
}

function opacityOf(around: readonly RawElement[], { alpha = 1 }: RawStyle): number {
  return around.reduce((product, { opacity = 1 }) => product * opacity, alpha)
}
