import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { mergePdfFonts } from '../../scripts/output/merge-pdf-fonts.ts'
import { mergeTrueType, readTrueType } from '../../scripts/output/merge-true-type.ts'
import { savePdf } from '../../scripts/output/save-pdf.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { showDeck } from '../support/show-deck.ts'

/** Light and dark text, ligatures, accents that are put together of parts, and text within a drawing. */
const DECK = `# Fish and office

<span style="color:#eee">Übergröße, ﬁne flow</span> <span style="color:#888">été façade 😀</span> **bold** \`code\`

---

<!-- _class: invert -->
## Ǻ fjord of 1,234 ships

<span style="color:#f80">orange quays 🎉</span>
`

function print(): Promise<Uint8Array> {
  return withBrowser(TEST_BROWSER, (browser) =>
    showDeck(browser, DECK, (page, { width, height }) => page.print({ width, height })),
  )
}

function fontsOf(pdf: PDFDocument): readonly string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont = object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type0')
    return isFont ? [String(object.get(PDFName.of('BaseFont')))] : []
  })
}

/** Every piece of text with its place and its width, as a reader computes them from the fonts. */
async function readText(bytes: Uint8Array): Promise<unknown> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: unknown[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? [item.str, item.transform, item.width] : [])))
  }
  await loading.destroy()
  return pages
}

it('embeds each font once, and leaves the text as it was', async () => {
  const printed = await print()
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  const before = fontsOf(pdf)
  mergePdfFonts(pdf)
  const after = fontsOf(pdf)
  expect(before.length).toBeGreaterThan(new Set(before).size)
  expect(after.toSorted()).toEqual([...new Set(before)].sort())
  const saved = await savePdf(pdf)
  expect(saved.length).toBeLessThan(printed.length)
  expect(await readText(saved)).toEqual(await readText(printed))
})

it('merges nothing but subsets of one font', async () => {
  const pdf = await PDFDocument.load(await print(), { updateMetadata: false })
  const file = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const found = object instanceof PDFDict ? object.lookup(PDFName.of('FontFile2')) : undefined
    return found instanceof PDFRawStream ? [found] : []
  })[0]
  const font = readTrueType(inflateSync(file?.contents ?? new Uint8Array()))
  if (font === undefined) throw new Error('no font')
  const other = {
    ...font,
    glyphs: font.glyphs.map((glyph) => (glyph.length > 0 ? Buffer.from(glyph).fill(1, 10) : glyph)),
  }
  expect(mergeTrueType([font, other])).toBeUndefined()
  const half = {
    ...font,
    glyphs: font.glyphs.map((glyph, index) => (index % 2 ? glyph : Buffer.alloc(0))),
    advances: font.advances.map((advance, index) => (index % 2 ? advance : 0)),
  }
  const merged = readTrueType(mergeTrueType([half, font]) ?? Buffer.alloc(0))
  expect(merged?.advances).toEqual(font.advances)
  expect(merged?.glyphs.map((glyph) => glyph.length > 0)).toEqual(
    font.glyphs.map((glyph) => glyph.length > 0),
  )
})
