import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/**
 * Gives the tags that table cells refer to (`/ID`, `/Headers`) numbers in the order of the document. Chromium takes them from its
 * accessibility tree, whose numbers depend on what was computed first: two prints of one page differ now and then.
 */
export function numberPdfTags(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const tree = root?.lookupMaybe(ID_TREE, PDFDict)
  if (root === undefined || tree === undefined) return
  const tags: Tag[] = []
  collectTags(pdf, root.get(KIDS), tags, new Set())
  const numbers = new Map<string, PDFString>()
  const names: PDFObject[] = []
  for (const { element, reference } of tags) {
    const id = textOf(element.get(ID))
    if (id === undefined || reference === undefined) continue
    const number = PDFString.of(`node${String(numbers.size + 1).padStart(8, '0')}`)
    numbers.set(id, number)
    element.set(ID, number)
    names.push(number, reference)
  }
  for (const { element } of tags) renameHeaders(pdf, element, numbers)
  replaceTree(pdf, tree, names)
}

type Tag = { readonly element: PDFDict; readonly reference: PDFRef | undefined }

const KIDS = PDFName.of('K')
const ID = PDFName.of('ID')
const ID_TREE = PDFName.of('IDTree')

/** Depth first, which is the order of reading. */
function collectTags(pdf: PDFDocument, kids: PDFObject | undefined, tags: Tag[], seen: Set<PDFObject>): void {
  const value = kids instanceof PDFRef ? pdf.context.lookup(kids) : kids
  if (value === undefined || seen.has(value)) return
  if (value instanceof PDFArray) for (const kid of value.asArray()) collectTags(pdf, kid, tags, seen)
  if (!(value instanceof PDFDict)) return
  seen.add(value)
  tags.push({ element: value, reference: kids instanceof PDFRef ? kids : undefined })
  collectTags(pdf, value.get(KIDS), tags, seen)
}

function renameHeaders(pdf: PDFDocument, element: PDFDict, numbers: ReadonlyMap<string, PDFString>): void {
  const attributes = element.lookup(PDFName.of('A'))
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const entry of list) {
    const owner = entry instanceof PDFRef ? pdf.context.lookup(entry) : entry
    const headers = owner instanceof PDFDict ? owner.lookup(PDFName.of('Headers')) : undefined
    if (!(headers instanceof PDFArray)) continue
    for (const [index, header] of headers.asArray().entries()) {
      const number = numbers.get(textOf(header) ?? '')
      if (number) headers.set(index, number)
    }
  }
}

/** One leaf: the names are in order already. */
function replaceTree(pdf: PDFDocument, tree: PDFDict, names: readonly PDFObject[]): void {
  deleteLeaves(pdf, tree)
  tree.delete(PDFName.of('Kids'))
  tree.set(PDFName.of('Names'), pdf.context.obj([...names]))
}

function deleteLeaves(pdf: PDFDocument, tree: PDFDict): void {
  for (const kid of tree.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    if (!(kid instanceof PDFRef)) continue
    const leaf = pdf.context.lookup(kid)
    if (leaf instanceof PDFDict) deleteLeaves(pdf, leaf)
    pdf.context.delete(kid)
  }
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}
