import type { RawElement, RawStyle } from './raw-page.ts'

/** Below that, text is a watermark: it is meant to be looked through. */
const FAINT = 0.35

/** Whether text is so transparent that it is decoration. `around`: its element and all around it. */
export function isFaint(around: readonly RawElement[], { alpha = 1 }: RawStyle): boolean {
  return around.reduce((product, { opacity = 1 }) => product * opacity, alpha) < FAINT
}
