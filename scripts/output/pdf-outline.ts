import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { SlideLayout } from '../model/layout-snapshot.ts'

/**
 * One bookmark for each slide that has a title, under the last one of a higher level.
 * Chromium can write an outline as well, with an entry for each heading: several for one page, which nobody looks for.
 */
export function addPdfOutline(pdf: PDFDocument, slides: readonly SlideLayout[]): void {
  const entries = nest(slides.flatMap((slide, index) => entryOf(slide, index)))
  if (entries.length === 0) return
  const { context } = pdf
  const root = context.nextRef()
  const pages = pdf.getPages().map(({ ref }) => ref)
  const dict = context.obj({ Type: 'Outlines' })
  addChildren(dict, root, entries)
  context.assign(root, dict)
  pdf.catalog.set(PDFName.of('Outlines'), root)

  /** Links the children of one entry to it and to each other, as a PDF wants it; gives how many there are in all. */
  function addChildren(parent: PDFDict, parentRef: PDFRef, children: readonly Entry[]): number {
    const refs = children.map(() => context.nextRef())
    const [first, last] = [refs[0], refs.at(-1)]
    if (first === undefined || last === undefined) return 0
    let count = 0
    for (const [index, child] of children.entries()) {
      const [own, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
      const page = pages[child.page]
      if (own === undefined) continue
      const item = PDFDict.withContext(context)
      item.set(PDFName.of('Title'), PDFHexString.fromText(child.title))
      item.set(PDFName.of('Parent'), parentRef)
      if (previous) item.set(PDFName.of('Prev'), previous)
      if (next) item.set(PDFName.of('Next'), next)
      if (page) item.set(PDFName.of('Dest'), context.obj([page, 'Fit']))
      count += 1 + addChildren(item, own, child.children)
      context.assign(own, item)
    }
    parent.set(PDFName.of('First'), first)
    parent.set(PDFName.of('Last'), last)
    parent.set(PDFName.of('Count'), context.obj(count))
    return count
  }
}

type Entry = {
  readonly title: string
  readonly page: number
  readonly level: number
  readonly children: Entry[]
}

function entryOf({ title, boxes }: SlideLayout, page: number): readonly Entry[] {
  if (title === undefined) return []
  const levels = boxes.flatMap(({ level }) => (level === undefined ? [] : [level]))
  return [{ title, page, level: Math.min(...levels, 6), children: [] }]
}

function nest(entries: readonly Entry[]): readonly Entry[] {
  const top: Entry[] = []
  const open: Entry[] = []
  for (const entry of entries) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= entry.level) open.pop()
    ;(open.at(-1)?.children ?? top).push(entry)
    open.push(entry)
  }
  return top
}
