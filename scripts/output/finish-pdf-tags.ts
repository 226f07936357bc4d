import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * Makes the tags that Chromium writes readable for more programs: it uses two kinds that came with PDF 2.0, which
 * others pass over together with the words in them. The keyboard goes through links in the order of reading.
 */
export function finishPdfTags(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  root?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }))
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}
