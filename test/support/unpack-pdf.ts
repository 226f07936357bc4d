import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** All that is in a PDF, with everything unpacked but pictures that are files of their own, as Latin-1. */
export async function unpackPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return String(object)
    const packed = String(object.dict.get(PDFName.of('Filter'))) === '/FlateDecode'
    const content = packed ? decodePDFRawStream(object).decode() : object.contents
    return `${object.dict}\n${Buffer.from(content).toString('latin1')}`
  })
  return [Buffer.from(bytes).toString('latin1'), ...objects].join('\n')
}
