import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { FindLinkedDeck } from '../model/linked-deck.ts'
import { VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'

/**
 * Makes links work outside of the browser that printed them. Places in the deck and addresses on the web are right as they
 * are; a link to another deck leads to its PDF; of all others only the text remains.
 */
export function tidyPdfLinks(pdf: PDFDocument, findDeck: FindLinkedDeck): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    if (annotations === undefined) continue
    for (let index = annotations.size() - 1; index >= 0; index -= 1) {
      const annotation = annotations.lookup(index, PDFDict)
      if (!keepsLink(annotation, findDeck)) annotations.remove(index)
    }
  }
}

function keepsLink(annotation: PDFDict, findDeck: FindLinkedDeck): boolean {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
  const uri = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
  if (action === undefined || uri === undefined) return true
  const target = targetOf(uri.decodeText(), findDeck)
  if (target !== undefined) {
    action.set(PDFName.of('URI'), PDFString.of(escapeString(target)))
    return true
  }
  // The tags of the document still point at the annotation, so the address must go from it, too.
  annotation.delete(PDFName.of('A'))
  return false
}

function targetOf(uri: string, findDeck: FindLinkedDeck): string | undefined {
  if (!uri.startsWith(`${VIRTUAL_ORIGIN}/`)) return /^(https?|mailto|tel):/i.test(uri) ? uri : undefined
  const deck = findDeck(uri)
  if (deck === undefined) return undefined
  const slide = /#(\d+)$/.exec(uri)?.[1]
  return `${deck}.pdf${slide === undefined ? '' : `#page=${slide}`}`
}

/** In a literal string of a PDF, brackets and backslashes mean something. */
function escapeString(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}
