/// <reference lib="dom" />
import type { LivePatch } from '../live-patch.ts'

/**
 * Loads the pictures that a patch is going to show for the first time, so that no slide is without its picture for a moment.
 * Nothing to wait for is `undefined`.
 *
 * @param textOf what is on the page of a slide by now; without a key, of its style sheet
 */
export function awaitPictures(
  { css, slides }: LivePatch,
  textOf: (key?: string) => string,
): Promise<unknown> | undefined {
  /** A patch of many slides is a deck that is opened, not an edit. */
  const MOST_SLIDES = 20
  const LONGEST_MS = 1_000
  if (slides.length > MOST_SLIDES) return undefined
  const parts = [
    ...slides.map(({ key, html }) => ({ key, text: html })),
    { key: undefined, text: css?.join('') ?? '' },
  ]
  const fresh = parts.flatMap(({ key, text }) => {
    const addresses = text.match(/\/~\/file\/[0-9a-f]{32}\.(?:png|jpg|webp|avif|gif|svg)/g) ?? []
    if (addresses.length === 0) return []
    const before = textOf(key)
    return addresses.filter((address) => !before.includes(address))
  })
  if (fresh.length === 0) return undefined
  const loaded = fresh.map((address) => {
    const picture = new Image()
    picture.src = address
    return picture.decode().catch(() => undefined) // it is shown as broken, then
  })
  return Promise.race([Promise.all(loaded), new Promise((resolve) => setTimeout(resolve, LONGEST_MS))])
}
