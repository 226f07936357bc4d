import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import type { RenderedSlide } from '../model/rendered-deck.ts'

/** In points: what readers draw as the sign of a comment, and its distance from the corner. */
const SIZE = 20

/** Puts the notes of each slide on its page as a comment, bottom left. Not printed. */
export function addPdfNotes(pdf: PDFDocument, slides: readonly RenderedSlide[]): void {
  for (const [index, page] of pdf.getPages().entries()) {
    const notes = slides[index]?.notes.join('\n\n') ?? ''
    if (notes === '') continue
    const annotation = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [SIZE / 2, SIZE / 2, SIZE * 1.5, SIZE * 1.5],
      Contents: PDFHexString.fromText(notes),
      T: PDFHexString.fromText('Notes'),
      Name: 'Note',
      Open: false,
      C: [1, 0.92, 0.42],
      // NoZoom and NoRotate, and not Print: on paper a sign without its text helps nobody.
      F: 8 + 16,
      P: page.ref,
    })
    page.node.addAnnot(pdf.context.register(annotation))
  }
}
