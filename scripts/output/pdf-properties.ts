import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { OutputMetadata } from './output-metadata.ts'
import { addXmp } from './pdf-xmp.ts'

const TOOL = 'Lectern'

/** Replaces what Chromium says: its own name, and the time of the build, which would differ in every build. */
export function setPdfProperties(pdf: PDFDocument, metadata: OutputMetadata): void {
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  if (metadata.author !== undefined) pdf.setAuthor(metadata.author)
  if (metadata.description !== undefined) pdf.setSubject(metadata.description)
  if (metadata.keywords !== undefined) pdf.setKeywords([metadata.keywords.join(', ')])
  pdf.setLanguage(metadata.lang)
  pdf.setCreator(TOOL)
  pdf.setProducer(TOOL)
  setDates(pdf, metadata.modified)
  addXmp(pdf, metadata, TOOL)
}

function setDates(pdf: PDFDocument, date: Date | undefined): void {
  if (date !== undefined) {
    pdf.setCreationDate(date)
    pdf.setModificationDate(date)
    return
  }
  const information = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict)
  for (const name of ['CreationDate', 'ModDate']) information?.delete(PDFName.of(name))
}
