import { createDraftGate, type FitPicture } from '../assets/create-fitted-gate.ts'
import type { DeckBrowser, PageRequest } from '../browser/deck-browser.ts'
import { dressForOffice } from '../engine/dress-for-office.ts'
import { measurePictures } from '../layout/measure-slides.ts'
import type { AssetGate } from '../model/asset.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { OutputMetadata } from '../output/output-metadata.ts'
import { type NativeOptions, type NativeOutput, renderNative } from '../output/render-native.ts'
import { standInScript } from '../output/stand-in-script.ts'
import { fillInPictures } from './fill-in-pictures.ts'
import type { DeckInProject } from './load-run.ts'
import { createPageRequest } from './page-request.ts'

export type NativeSettings = Pick<NativeOptions, 'findDeck' | 'target'> & {
  /** `original`: with all the pixels of the files, though upright, and in a format that office programs show. */
  readonly pictures: 'fitted' | 'original'
}

/**
 * Makes the presentation that can be edited, from a page of its own, in fonts that office programs have. Where everything lies
 * does not depend on what the pictures show: large ones are drawn only where a slide has something that must become a picture itself.
 */
export async function drawNative(
  browser: DeckBrowser,
  item: DeckInProject,
  rendered: RenderedDeck,
  metadata: OutputMetadata,
  { pictures, ...options }: NativeSettings,
): Promise<NativeOutput> {
  const dressed = dressForOffice(rendered)
  const draft = createDraftGate(item.gate, item.fitPicture, item.look)
  const fitPicture = pictures === 'fitted' ? item.fitPicture : keepPixels(item.fitPicture)
  const script = standInScript(dressed)
  const open = (gate: AssetGate): Promise<PageRequest> =>
    createPageRequest(item, dressed, gate, script === undefined ? [] : [script])
  return browser.withPage(await open(draft.gate), (page) =>
    renderNative(page, dressed, metadata, {
      ...options,
      pictures: { gate: item.gate, fitPicture },
      lendDrawn: async (slides, use) => {
        const { uses } = await measurePictures(page.evaluate)
        const gate = fillInPictures(item, dressed, draft, uses, (slide) => slides.has(slide))
        return gate ? browser.withPage(await open(gate), use) : use(page)
      },
    }),
  )
}

function keepPixels(fitPicture: FitPicture): FitPicture {
  return (content, asset, wanted) => fitPicture(content, asset, asset.picture ?? wanted)
}
