import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'

/** As long as an MD5, which is what a document id usually is. Not hex of anything that could be in a deck by chance. */
const PLACEHOLDER = 'a5f0c3961e7b48d2'.repeat(2)

/** Without pauses for the event loop of a browser window. */
const OPTIONS = {
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Number.POSITIVE_INFINITY,
}

/** Writes the file with an id that follows from its content: the same content, the same bytes. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  const { context } = pdf
  const id = PDFHexString.of(PLACEHOLDER)
  context.trailerInfo.ID = context.obj([id, id])
  const bytes = Buffer.from(await pdf.save(OPTIONS))
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, PLACEHOLDER.length)
  for (let at = bytes.lastIndexOf(PLACEHOLDER); at >= 0; at = bytes.lastIndexOf(PLACEHOLDER)) {
    bytes.write(digest, at, 'latin1')
  }
  return bytes
}
