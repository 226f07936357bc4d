import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { numberPdfTags } from '../../scripts/output/number-pdf-tags.ts'

/** A table with two headed cells, as Chromium tags it; `first` and `second` are the numbers that its headers happened to get. */
async function taggedWith(first: string, second: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const header = (id: string) => context.register(context.obj({ S: 'TH', ID: PDFString.of(id) }))
  const cell = (id: string) =>
    context.register(
      context.obj({ S: 'TD', A: [{ O: 'Table', Headers: [PDFString.of(id)] }, { O: 'Table' }] }),
    )
  const headers = [header(first), header(second)] as const
  const kids = [...headers, cell(first), cell(second)]
  const names = [PDFString.of(first), headers[0], PDFString.of(second), headers[1]]
  const tree = context.register(context.obj({ Kids: [context.register(context.obj({ Names: names }))] }))
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: context.register(context.obj({ S: 'Table', K: kids })),
    IDTree: tree,
  })
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(root))
  return pdf
}

it('numbers tags in the order of the document, whatever they were called', async () => {
  const written = await Promise.all(
    [
      ['node00000064', 'node00000065'],
      ['node00000071', 'node00000063'],
    ].map(async ([first = '', second = '']) => {
      const pdf = await taggedWith(first, second)
      numberPdfTags(pdf)
      return pdf
    }),
  )
  const described = written.map(({ context }) => context.enumerateIndirectObjects().map(String))
  expect(described[1]).toEqual(described[0])
  const root = written[0]?.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  expect(String(root?.lookup(PDFName.of('IDTree'), PDFDict))).toMatch(
    /\(node00000001\) \d+ 0 R \(node00000002\) \d+ 0 R/,
  )
})
