import { describe, expect, it } from 'vitest'
import type { DeckPage } from '../../scripts/browser/deck-browser.ts'
import { withBrowser } from '../../scripts/browser/with-browser.ts'
import { measureSlides } from '../../scripts/layout/measure-slides.ts'
import type { AssetGate } from '../../scripts/model/asset.ts'
import type { LayoutBox, LayoutSnapshot, SlideLayout } from '../../scripts/model/layout-snapshot.ts'
import type { OutputMetadata } from '../../scripts/output/output-metadata.ts'
import { renderNative } from '../../scripts/output/render-native.ts'
import { renderPage } from '../../scripts/output/render-page.ts'
import { renderPptx } from '../../scripts/output/render-pptx.ts'
import { findFaults } from '../pptx/find-faults.ts'
import { findAll, paragraphsOf } from '../pptx/parse-xml.ts'
import { readPackage } from '../pptx/read-package.ts'
import { TEST_BROWSER } from '../support/browser-options.ts'
import { deckWith } from './sample-deck.ts'

const METADATA: OutputMetadata = { title: 'A talk', lang: 'en', modified: new Date('2026-01-02T00:00:00Z') }

describe('renderPptx', () => {
  it('pictures each slide at twice its size and says what is on it', async () => {
    const asked: unknown[] = []
    const layout = layoutOf(
      {
        title: 'Why talks fail',
        text: 'Why talks fail\nThey do',
        boxes: [
          {
            kind: 'heading',
            level: 1,
            rectangle: { x: 80, y: 40, width: 400, height: 60 },
            runs: ['Why ', 'talks', 'fail'].map((text) => ({ ...RUN, text })),
          },
        ],
        links: [
          { rectangle: { x: 0, y: 0, width: 10, height: 10 }, href: '#2', text: 'next' },
          { rectangle: { x: 0, y: 0, width: 10, height: 10 }, href: 'other.md', text: 'other' },
          { rectangle: { x: 0, y: 0, width: 10, height: 10 }, href: 'unknown.md', text: 'unknown' },
        ],
      },
      {},
    )
    const content = readPackage(
      await renderPptx(
        fakePage(asked),
        deckWith([{ body: '', notes: ['Smile'] }, { body: '' }]),
        layout,
        METADATA,
        {
          findDeck: (href) => (href.startsWith('other.md') ? 'other' : undefined),
          photographic: new Set([0, 1]),
        },
      ),
    )
    expect(asked).toEqual([
      [
        { x: 0, y: 0, width: 1280, height: 720 },
        { scale: 2, format: 'jpeg' },
      ],
      [
        { x: 0, y: 720, width: 1280, height: 720 },
        { scale: 2, format: 'jpeg' },
      ],
    ])
    const [first, second] = [1, 2].map((number) => content.xml(`ppt/slides/slide${number}.xml`))
    if (first === undefined || second === undefined) throw new Error('no slides')
    expect(findAll(first, 'p:cNvPr').map(({ attributes }) => [attributes.name, attributes.descr])).toEqual([
      ['', undefined],
      ['Title 2', undefined],
      ['Slide 1', 'Why talks fail\nThey do'],
      ['Link 4', 'next'],
      ['Link 5', 'other'],
    ])
    expect(paragraphsOf(first)).toEqual(['Why talks fail', '', ''])
    expect(findAll(first, 'a:off')[1]?.attributes).toEqual({ x: '762000', y: '381000' })
    const links = [...content.relationships('ppt/slides/slide1.xml').values()]
    expect(links.filter(({ type }) => type === 'hyperlink' || type === 'slide')).toEqual([
      { type: 'slide', target: 'ppt/slides/slide2.xml', external: false },
      { type: 'hyperlink', target: 'other.pptx', external: true },
    ])
    expect(findAll(second, 'p:ph')).toEqual([])
    expect(paragraphsOf(content.xml('ppt/notesSlides/notesSlide1.xml'))).toEqual(['Smile'])
  })

  it.each([
    [{ text: 'Words', boxes: [pictureBox('A cat'), pictureBox(''), pictureBox('Words')] }, 'Words\nA cat'],
    [{ text: '', boxes: [pictureBox('A cat')] }, 'A cat'],
    [{ text: '', boxes: [pictureBox('')] }, 'Slide 1'],
  ])('describes %j', async (slide, alt) => {
    const bytes = await renderPptx(fakePage([]), deckWith([{ body: '' }]), layoutOf(slide), METADATA, {
      photographic: new Set([0]),
    })
    const shapes = findAll(readPackage(bytes).xml('ppt/slides/slide1.xml'), 'p:cNvPr')
    expect(shapes[1]?.attributes.descr).toBe(alt)
  })

  it('makes equal bytes of a real page', async () => {
    const deck = deckWith(
      [{ body: '<h1>One</h1><a href="https://example.org/">web</a>' }, { body: '<p>Two</p>' }],
      'section { width: 1280px; height: 720px; background: #fed }',
    )
    const url = 'https://deck.invalid/deck/talk.html'
    const make = (): Promise<Uint8Array> =>
      withBrowser(TEST_BROWSER, (browser) =>
        browser.withPage(
          {
            html: renderPage(deck, []),
            url,
            gate: async () => ({ ok: false, reason: 'missing', detail: 'there is no such file' }),
            width: 1280,
            height: 720,
          },
          async (page) => renderPptx(page, deck, await measureSlides(page.evaluate), METADATA),
        ),
      )
    const bytes = await make()
    expect(Buffer.from(await make()).equals(bytes)).toBe(true)
    const content = readPackage(bytes)
    const picture = Buffer.from(content.bytes('ppt/media/image1.png'))
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2560, 1440])
    expect(paragraphsOf(content.xml('ppt/slides/slide1.xml'))[0]).toBe('One')
  })
})

describe('renderNative', () => {
  it('makes a presentation of a real page that can be edited', async () => {
    const deck = deckWith(
      [
        {
          body: '<h1>One</h1><ul><li>first</li><li>second <a href="#2">next</a></li></ul><div style="filter: blur(2px)">vague</div>',
          notes: ['Smile'],
          transition: { name: 'wipe' },
        },
        {
          body: '<table><tr><td>a</td><td>b</td></tr></table><video src="film.mp4"></video><audio controls src="gone.mp3"></audio>',
        },
      ],
      'section { width: 1280px; height: 720px; background: #fed }',
    )
    const film = { bytes: Buffer.from('film'), type: 'video/mp4' }
    const gate: AssetGate = async (url) =>
      url.endsWith('film.mp4')
        ? { ok: true, content: film }
        : { ok: false, reason: 'missing', detail: 'there is no such file' }
    const drawn: (readonly number[])[] = []
    const { bytes, rasterized } = await withBrowser(TEST_BROWSER, (browser) =>
      browser.withPage(
        {
          html: renderPage(deck, []),
          url: 'https://deck.invalid/deck/talk.html',
          gate,
          width: 1280,
          height: 720,
        },
        (page) =>
          renderNative(page, deck, METADATA, {
            findDeck: () => undefined,
            pictures: {
              gate,
              fitPicture: async () => {
                throw new Error('There are no pictures')
              },
            },
            target: 'both',
            lendDrawn: (slides, use) => {
              drawn.push([...slides])
              return use(page)
            },
          }),
      ),
    )
    const content = readPackage(bytes)
    const [first, second] = [1, 2].map((number) => content.xml(`ppt/slides/slide${number}.xml`))
    if (first === undefined || second === undefined) throw new Error('no slides')
    expect(findFaults(content)).toEqual([])
    expect(paragraphsOf(first)).toEqual(['One', 'first', 'second next'])
    expect(findAll(first, 'p:ph').map(({ attributes }) => attributes.type)).toEqual(['title', 'body'])
    expect(findAll(first, 'a:buChar')).toHaveLength(2)
    expect(findAll(first, 'p:pic')).toHaveLength(1)
    expect(rasterized).toEqual([
      { slide: 1, reason: 'filter', text: 'vague' },
      { slide: 2, reason: 'audio', text: '' },
    ])
    expect(drawn).toEqual([[0, 1]])
    expect([findAll(second, 'p:pic').length, findAll(second, 'p14:media').length]).toEqual([2, 1])
    expect(Buffer.from(content.bytes('ppt/media/media3.mp4'))).toEqual(film.bytes)
    const transitions = [first, second].map((slide) => findAll(slide, 'p:wipe').length)
    expect(transitions).toEqual([0, 2])
    expect(findAll(second, 'a:tc').map(paragraphsOf)).toEqual([['a'], ['b']])
    expect(paragraphsOf(content.xml('ppt/notesSlides/notesSlide1.xml'))).toEqual(['Smile'])
  })
})

function pictureBox(alt: string): LayoutBox {
  return { kind: 'picture', rectangle: RUN.rectangle, alt, runs: [] }
}

const RUN = {
  rectangle: { x: 0, y: 0, width: 0, height: 0 },
  fontSize: 40,
  fontFamily: 'X',
  bold: true,
  italic: false,
  color: '#000000',
}

function layoutOf(...slides: readonly Partial<SlideLayout>[]): LayoutSnapshot {
  const empty = {
    text: '',
    boxes: [],
    links: [],
    overflows: [],
    smallTexts: [],
    overlaps: [],
    strays: [],
    cutBlocks: [],
    missingGlyphs: [],
  }
  return {
    width: 1280,
    height: 720,
    slides: slides.map((slide, index) => ({ number: index + 1, ...empty, ...slide })),
  }
}

/** Its pictures are the words of what was asked for. */
function fakePage(asked: unknown[]): DeckPage {
  const unexpected = (): never => {
    throw new Error('not needed')
  }
  return {
    evaluate: unexpected,
    print: unexpected,
    familiesOf: unexpected,
    refusals: () => [],
    screenshot: async (clip, options) => {
      asked.push([clip, options])
      return new TextEncoder().encode(JSON.stringify(clip))
    },
  }
}
