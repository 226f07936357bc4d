import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { OutputMetadata } from './output-metadata.ts'

/** Replaces what Chromium says: its own name, and the time of the build, which would differ in every build. */
export function setPdfProperties(pdf: PDFDocument, metadata: OutputMetadata): void {
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  if (metadata.author !== undefined) pdf.setAuthor(metadata.author)
  if (metadata.description !== undefined) pdf.setSubject(metadata.description)
  if (metadata.keywords !== undefined) pdf.setKeywords([metadata.keywords.join(', ')])
  pdf.setLanguage(metadata.lang)
  pdf.setCreator('Lectern')
  pdf.setProducer('Lectern')
  if (metadata.modified === undefined) {
    removeDates(pdf)
    return
  }
  pdf.setCreationDate(metadata.modified)
  pdf.setModificationDate(metadata.modified)
}

function removeDates(pdf: PDFDocument): void {
  const information = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict)
  for (const name of ['CreationDate', 'ModDate']) information?.delete(PDFName.of(name))
}
