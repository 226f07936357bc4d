/** How often a settled page may look whether it is settled. */
const PACE_MS = 1_000

/**
 * Runs in the page, after its `load` event: waits for fonts, for pictures (arrived or failed) and for two frames,
 * in which auto-scaling does its work. Neither pauses nor a quiet network: both are slow, and wrong when it matters.
 */
export const SETTLE_SCRIPT: string = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()))
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.images].map((image) => image.complete || new Promise((resolve) => {
    image.addEventListener('load', resolve, { once: true })
    image.addEventListener('error', resolve, { once: true })
  })))
  await document.fonts.ready
  await frame()
  await frame()
  // Scaled text may have asked for another font.
  await document.fonts.ready
  await frame()
  // Each scaled text looks at its style before every frame for ever, which keeps the page drawing.
  globalThis.requestAnimationFrame = (step) => setTimeout(() => step(performance.now()), ${PACE_MS})
})()`
