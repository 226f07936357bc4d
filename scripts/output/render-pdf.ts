import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { DeckPage } from '../browser/deck-browser.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import { finishPdfTags } from './finish-pdf-tags.ts'
import { mergePdfFonts } from './merge-pdf-fonts.ts'
import { numberPdfTags } from './number-pdf-tags.ts'
import type { OutputMetadata } from './output-metadata.ts'
import { tidyPdfLinks } from './pdf-links.ts'
import { addPdfNotes } from './pdf-notes.ts'
import { addPdfOutline } from './pdf-outline.ts'
import { addPageLabels } from './pdf-page-labels.ts'
import { setPdfProperties } from './pdf-properties.ts'
import { savePdf } from './save-pdf.ts'
import { shrinkPdfImages } from './shrink-pdf-images.ts'

export type PdfOptions = {
  /** `with`: the presenter notes of each slide as a comment on its page. */
  readonly notes: 'with' | 'without'
  /** Links to decks that are not found are left out. */
  readonly findDeck: FindLinkedDeck
}

/** The deck as a tagged PDF, one page for each slide. The same deck gives the same bytes. */
export async function renderPdf(
  page: DeckPage,
  deck: RenderedDeck,
  layout: LayoutSnapshot,
  metadata: OutputMetadata,
  options: PdfOptions,
): Promise<Uint8Array> {
  const printed = await page.print({ width: deck.width, height: deck.height })
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  await shrinkPdfImages(pdf)
  mergePdfFonts(pdf)
  setPdfProperties(pdf, metadata)
  numberPdfTags(pdf)
  finishPdfTags(pdf)
  addPageLabels(pdf, deck.slides)
  addPdfOutline(pdf, layout.slides)
  tidyPdfLinks(pdf, options.findDeck)
  if (options.notes === 'with') addPdfNotes(pdf, deck.slides, metadata.author)
  return savePdf(pdf)
}
