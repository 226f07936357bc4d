import { dirname, join, parse } from 'node:path'
import type { DeckPage } from '../browser/deck-browser.ts'
import type { Format } from '../model/artifact.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { OutputMetadata } from '../output/output-metadata.ts'
import type { RememberPicture } from '../output/picture-slides.ts'
import { renderImages } from '../output/render-images.ts'
import { renderNotes } from '../output/render-notes.ts'
import { renderPptx } from '../output/render-pptx.ts'
import type { Target } from './output-targets.ts'

/** Absolute path → bytes. More than one for pictures of slides. */
export type OutputFiles = ReadonlyMap<string, Uint8Array>

/** Formats for which a page is opened. HTML and notes need none. */
export type PageFormat = Exclude<Format, 'html' | 'notes'>

export function isPageFormat(format: Format): format is PageFormat {
  return format in FROM_PAGE
}

export type PageSettings = {
  readonly name: string
  readonly pdfNotes: 'with' | 'without'
  readonly imageScale: number
  readonly findDeck: FindLinkedDeck
  /** Slides, from 0, whose pictures are photographs. */
  readonly photographic: () => Promise<ReadonlySet<number>>
  readonly remember: RememberPicture
}

type FromPage = (
  page: DeckPage,
  rendered: RenderedDeck,
  layout: LayoutSnapshot,
  metadata: OutputMetadata,
  settings: PageSettings,
  target: Target,
) => Promise<OutputFiles>

/** A presentation is made of pictures here: one that can be edited has a page of its own, see `drawNative`. */
const FROM_PAGE: Readonly<Record<PageFormat, FromPage>> = {
  pdf: async (page, rendered, layout, metadata, { pdfNotes, findDeck }, { path }) => {
    // Loaded when needed, as it takes half a second.
    const { renderPdf } = await import('../output/render-pdf.ts')
    return new Map([[path, await renderPdf(page, rendered, layout, metadata, { notes: pdfNotes, findDeck })]])
  },
  pptx: async (page, rendered, layout, metadata, { findDeck, photographic, remember }, { path }) => {
    const options = { findDeck, photographic: await photographic(), remember }
    return new Map([[path, await renderPptx(page, rendered, layout, metadata, options)]])
  },
  images: async (page, rendered, _layout, _metadata, { imageScale, remember }, { path }) => {
    const images = await renderImages(page, rendered, parse(path).name, imageScale, remember)
    return new Map(images.map(({ name, bytes }) => [join(dirname(path), name), bytes]))
  },
}

export function makeFromPage(format: PageFormat, ...input: Parameters<FromPage>): Promise<OutputFiles> {
  return FROM_PAGE[format](...input)
}

export function makeNotes(rendered: RenderedDeck, { path }: Target): OutputFiles {
  return new Map([[path, new TextEncoder().encode(renderNotes(rendered))]])
}
