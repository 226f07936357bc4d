import { dirname, join, parse } from 'node:path'
import type { DeckPage } from '../browser/deck-browser.ts'
import { dressForOffice } from '../engine/dress-for-office.ts'
import type { Format, PptxKind, PptxTarget } from '../model/artifact.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { Rasterized } from '../model/rasterized.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { PictureSource } from '../output/native-media.ts'
import type { OutputMetadata } from '../output/output-metadata.ts'
import type { RememberPicture } from '../output/picture-slides.ts'
import { renderImages } from '../output/render-images.ts'
import { renderNative } from '../output/render-native.ts'
import { renderNotes } from '../output/render-notes.ts'
import { renderPptx } from '../output/render-pptx.ts'
import type { Target } from './output-targets.ts'

/** Absolute path → bytes. More than one for pictures of slides. */
export type OutputFiles = ReadonlyMap<string, Uint8Array>

/** Formats that are made from an open page. HTML and notes need none. */
export type PageFormat = Exclude<Format, 'html' | 'notes'>

export function isPageFormat(format: Format): format is PageFormat {
  return format in FROM_PAGE
}

export type PageSettings = {
  readonly name: string
  readonly pdfNotes: 'with' | 'without'
  readonly imageScale: number
  readonly pptx: PptxKind
  readonly pptxTarget: PptxTarget
  /** Pictures as the author has them. */
  readonly source: PictureSource
  readonly pictures: 'fitted' | 'original'
  readonly findDeck: FindLinkedDeck
  /** Slides, from 0, whose pictures are photographs. */
  readonly photographic: () => Promise<ReadonlySet<number>>
  readonly remember: RememberPicture
  /** Lends the deck in a page of its own, as it is rendered otherwise. */
  readonly lend: <T>(other: RenderedDeck, use: (page: DeckPage) => Promise<T>) => Promise<T>
  /** Told what became a picture in a presentation that can be edited. */
  readonly rasterized: (parts: readonly Rasterized[]) => void
}

type FromPage = (
  page: DeckPage,
  rendered: RenderedDeck,
  layout: LayoutSnapshot,
  metadata: OutputMetadata,
  settings: PageSettings,
  target: Target,
) => Promise<OutputFiles>

const FROM_PAGE: Readonly<Record<PageFormat, FromPage>> = {
  pdf: async (page, rendered, layout, metadata, { pdfNotes, findDeck }, { path }) => {
    // Loaded when needed, as it takes half a second.
    const { renderPdf } = await import('../output/render-pdf.ts')
    return new Map([[path, await renderPdf(page, rendered, layout, metadata, { notes: pdfNotes, findDeck })]])
  },
  pptx: async (page, rendered, layout, metadata, settings, { path }) => {
    const { findDeck, photographic, remember, source } = settings
    if (settings.pptx === 'native') {
      const options = { findDeck, pictures: source, target: settings.pptxTarget }
      const dressed = dressForOffice(rendered)
      const { bytes, rasterized } = await settings.lend(dressed, (own) =>
        renderNative(own, dressed, metadata, options),
      )
      settings.rasterized(rasterized)
      return new Map([[path, bytes]])
    }
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
