import { createFittedGate, type DraftGate } from '../assets/create-fitted-gate.ts'
import { DENSITY, pixelNeed } from '../layout/pixel-needs.ts'
import type { RawPicture } from '../layout/raw-picture.ts'
import type { AssetGate } from '../model/asset.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { DeckInProject } from './load-run.ts'

/**
 * Answers with the pictures for which a page got empty drawings, on some of its slides; absent where there are none on these.
 * `uses`: all of the page. `isMeant`: of a slide, from 0. Other slides keep their drawings, which cost nothing.
 */
export function fillInPictures(
  { gate, fitPicture }: DeckInProject,
  rendered: RenderedDeck,
  draft: DraftGate,
  uses: readonly RawPicture[],
  isMeant: (slide: number) => boolean,
): AssetGate | undefined {
  const wanted = new Set(
    uses.filter(({ slide, url }) => isMeant(slide) && draft.isStandIn(url)).map(({ url }) => url),
  )
  if (wanted.size === 0) return undefined
  const fitted = createFittedGate(gate, pixelNeed(uses, rendered, DENSITY), fitPicture)
  return (url) => (wanted.has(url) ? fitted(url) : draft.gate(url))
}
