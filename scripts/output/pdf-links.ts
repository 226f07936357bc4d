import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'

/**
 * Makes links work outside of the browser that printed them. Places in the deck and addresses on the web are right as they
 * are; a link to another deck leads to its PDF beside this one; of all others only the text remains.
 */
export function tidyPdfLinks(pdf: PDFDocument, decks: ReadonlySet<string>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    if (annotations === undefined) continue
    for (let index = annotations.size() - 1; index >= 0; index -= 1) {
      const annotation = annotations.lookup(index, PDFDict)
      if (!keepsLink(annotation, decks)) annotations.remove(index)
    }
  }
}

function keepsLink(annotation: PDFDict, decks: ReadonlySet<string>): boolean {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
  const uri = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
  if (action === undefined || uri === undefined) return true
  const target = targetOf(uri.decodeText(), decks)
  if (target !== undefined) {
    action.set(PDFName.of('URI'), PDFString.of(escapeString(target)))
    return true
  }
  // The tags of the document still point at the annotation, so the address must go from it, too.
  annotation.delete(PDFName.of('A'))
  return false
}

function targetOf(uri: string, decks: ReadonlySet<string>): string | undefined {
  if (!uri.startsWith(`${VIRTUAL_ORIGIN}/`)) return /^(https?|mailto|tel):/i.test(uri) ? uri : undefined
  const { pathname, hash } = new URL(uri)
  const name = decodeName(/([^/]+)\.md$/i.exec(pathname)?.[1] ?? '')
  if (!decks.has(name)) return undefined
  const slide = /^#(\d+)$/.exec(hash)?.[1]
  return `${encodeURIComponent(name)}.pdf${slide === undefined ? '' : `#page=${slide}`}`
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded // a lone percent sign stands for itself
  }
}

/** In a literal string of a PDF, brackets and backslashes mean something. */
function escapeString(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}
