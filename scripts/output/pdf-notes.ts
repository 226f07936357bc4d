import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import type { RenderedSlide } from '../model/rendered-deck.ts'

/** In points: what readers draw as the sign of a comment. */
const SIZE = 20

/** Puts the notes of each slide on its page as a comment, in the corner and look of marp-cli's. Not printed. */
export function addPdfNotes(pdf: PDFDocument, slides: readonly RenderedSlide[], author?: string): void {
  for (const [index, page] of pdf.getPages().entries()) {
    const notes = slides[index]?.notes.join('\n\n') ?? ''
    if (notes === '') continue
    const annotation = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [0, 0, SIZE, SIZE],
      Contents: PDFHexString.fromText(notes),
      ...(author !== undefined && { T: PDFHexString.fromText(author) }),
      Subj: PDFHexString.fromText('Note'),
      Name: 'Note',
      Open: false,
      C: [1, 0.92, 0.42],
      CA: 0.25,
      // NoZoom and NoRotate, and not Print: on paper a sign without its text helps nobody.
      F: 8 + 16,
      P: page.ref,
    })
    page.node.addAnnot(pdf.context.register(annotation))
  }
}
