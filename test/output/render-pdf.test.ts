import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import type { AssetContent } from '../../scripts/model/asset.ts'
import type { OutputMetadata } from '../../scripts/output/output-metadata.ts'
import { type PdfOptions, renderPdf } from '../../scripts/output/render-pdf.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { openPdf } from '../support/open-pdf.ts'
import { showDeck } from '../support/show-deck.ts'
import { unpackPdf } from '../support/unpack-pdf.ts'

const DECK = `# Opening *words* 😀

Grüße, plain text with [the web](https://example.com/a?b=1), [mail](mailto:me@example.com) and [slide 3](#3)

<!-- Say hello. -->
<!-- Then 👋 smile. -->

---

## Detail

[other](other%20talk.md#2) [its top](./other%20talk.md) [old](2024/old.md?x#12) [gone](gone.md) [file](data.csv) [nowhere](#99)

---

## More

- one
- two

---

no title here

---

# <!-- fit --> Closing
`

const METADATA: OutputMetadata = {
  title: 'Opening words (for all)',
  author: 'Zoë Müller',
  description: 'A talk < a & b',
  keywords: ['one', 'two words'],
  lang: 'de',
  modified: new Date('2024-05-06T07:08:09Z'),
}

const XMP = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Opening words (for all)</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Zoë Müller</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A talk &lt; a &amp; b</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag><rdf:li>one</rdf:li><rdf:li>two words</rdf:li></rdf:Bag></dc:subject>
<pdf:Keywords>one, two words</pdf:Keywords>
<dc:language><rdf:Bag><rdf:li>de</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Lectern</pdf:Producer>
<xmp:CreatorTool>Lectern</xmp:CreatorTool>
<xmp:CreateDate>2024-05-06T07:08:09Z</xmp:CreateDate>
<xmp:ModifyDate>2024-05-06T07:08:09Z</xmp:ModifyDate>
<xmp:MetadataDate>2024-05-06T07:08:09Z</xmp:MetadataDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`

/** One deck in the same folder, and one in another. */
function findDeck(href: string): string | undefined {
  return /\/slides\/(other%20talk|2024\/old)\.md/.exec(href)?.[1]
}

const OPTIONS: PdfOptions = { notes: 'without', findDeck }

const RED: AssetContent = {
  type: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="red"/></svg>',
  ),
}

function print(options: PdfOptions, markdown: string = DECK, times = 1): Promise<readonly Uint8Array[]> {
  return withBrowser(TEST_BROWSER, async (browser) => {
    const prints: Uint8Array[] = []
    for (let count = 0; count < times; count += 1) {
      prints.push(
        await showDeck(
          browser,
          markdown,
          async (page, deck) => renderPdf(page, deck, await measureSlides(page.evaluate), METADATA, options),
          { 'slides/red.svg': RED },
        ),
      )
    }
    return prints
  })
}

async function printOnce(options: PdfOptions, markdown?: string): Promise<Uint8Array> {
  const [pdf] = await print(options, markdown)
  return pdf ?? new Uint8Array()
}

describe('renderPdf', () => {
  it('gives one page for each slide, with its text, links and outline', async () => {
    const { pages, outline } = await openPdf(await printOnce(OPTIONS))
    expect(pages.map(({ size }) => size)).toEqual(Array.from({ length: 5 }, () => [960, 540]))
    expect(pages[0]?.text).toContain('Grüße, plain text with the web')
    expect(pages[0]?.text).toContain('😀')
    expect(pages[0]?.links).toEqual(['https://example.com/a?b=1', 'mailto:me@example.com', 3])
    expect(pages[1]?.links).toEqual(['other%20talk.pdf#page=2', 'other%20talk.pdf', '2024/old.pdf#page=12'])
    expect(outline).toEqual([
      {
        title: 'Opening words 😀',
        page: 1,
        items: [
          { title: 'Detail', page: 2, items: [] },
          { title: 'More', page: 3, items: [] },
        ],
      },
      { title: 'Closing', page: 5, items: [] },
    ])
    expect(pages.flatMap(({ notes }) => notes)).toEqual([])
  })

  it('says what it is, in the words of the deck and not of the build', async () => {
    const bytes = await printOnce(OPTIONS)
    const { info, xmp } = await openPdf(bytes)
    expect(xmp).toBe(XMP)
    expect(info).toMatchObject({
      Title: 'Opening words (for all)',
      Author: 'Zoë Müller',
      Subject: 'A talk < a & b',
      Keywords: 'one, two words',
      Creator: 'Lectern',
      Producer: 'Lectern',
      CreationDate: 'D:20240506070809Z',
      ModDate: 'D:20240506070809Z',
      Language: 'de',
    })
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const { catalog } = pdf
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
    expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toContain(
      '/DisplayDocTitle true',
    )
    const objects = await unpackPdf(bytes)
    expect(objects).not.toMatch(/deck\.invalid|\/tmp|lectern-|Chromium|Skia/)
    expect(objects).toContain('/StructTreeRoot')
  })

  it('tells those who cannot see what is on a slide, in order', async () => {
    const bytes = await printOnce(
      OPTIONS,
      '![bg left A red "square" 😀](red.svg)\n![bg](red.svg)\n\n# One $a<b$\n\n**Two** _three_ ![](red.svg) ![A square](red.svg)',
    )
    const { pages } = await openPdf(bytes)
    expect(pages[0]?.tags).toEqual([
      'Figure: A red "square" 😀',
      'H1',
      'Figure: a<b',
      'P',
      'Span',
      'Span',
      'Figure: A square',
    ])
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getPages().map(({ node }) => node.get(PDFName.of('Tabs')))).toEqual([PDFName.of('S')])
  })

  it('calls pages by the numbers on them', async () => {
    const markdown = `---
paginate: true
---
<!-- _paginate: skip -->
# Title
${['', '<!-- _paginate: hold -->', '', '<!-- _paginate: false -->', ''].map((text) => `\n---\n\n${text}\n\ntext\n`).join('')}`
    const { labels } = await openPdf(await printOnce(OPTIONS, markdown))
    expect(labels).toEqual(['', '1', '1', '2', '3', '4'])
    const { labels: plain } = await openPdf(await printOnce(OPTIONS))
    expect(plain).toEqual(['1', '2', '3', '4', '5'])
  })

  it('gives the same bytes for the same deck', async () => {
    const [first, second] = await print(OPTIONS, DECK, 2)
    const [third] = await print(OPTIONS)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  it('gives another id for another deck', async () => {
    const ids = await Promise.all(
      ['# One', '# Two'].map(async (markdown) => {
        const pdf = await PDFDocument.load(await printOnce(OPTIONS, markdown))
        return String(pdf.context.trailerInfo.ID)
      }),
    )
    expect(ids[0]).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  it('adds the notes as comments when asked to', async () => {
    const { pages } = await openPdf(await printOnce({ ...OPTIONS, notes: 'with' }))
    expect(pages.map(({ notes }) => notes)).toEqual([['Say hello.\n\nThen 👋 smile.'], [], [], [], []])
  })
})
