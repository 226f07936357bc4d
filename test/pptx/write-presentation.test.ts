import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../../scripts/pptx/presentation.ts'
import { writePresentation } from '../../scripts/pptx/write-presentation.ts'
import { findFaults, HOSTILE } from './find-faults.ts'
import { findAll, paragraphsOf, type XmlElement } from './parse-xml.ts'
import { type ReadPackage, readPackage } from './read-package.ts'
import { NOTES } from './sample-native.ts'
import { presentationOf, slideOf, titleOf } from './sample-presentation.ts'

const WINDOW = { x: 100, y: 200, width: 50, height: 20 }

describe('writePresentation', () => {
  it('writes the parts that PowerPoint expects, content types first', () => {
    const { paths } = readPackage(
      writePresentation(presentationOf([slideOf({ notes: [{ runs: [{ text: 'n' }] }] })])),
    )
    expect(paths).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'docProps/app.xml',
      'ppt/presentation.xml',
      'ppt/_rels/presentation.xml.rels',
      'ppt/presProps.xml',
      'ppt/viewProps.xml',
      'ppt/tableStyles.xml',
      'ppt/theme/theme1.xml',
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      'ppt/slideLayouts/slideLayout1.xml',
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      'ppt/slideLayouts/slideLayout2.xml',
      'ppt/slideLayouts/_rels/slideLayout2.xml.rels',
      'ppt/slideLayouts/slideLayout3.xml',
      'ppt/slideLayouts/_rels/slideLayout3.xml.rels',
      'ppt/theme/theme2.xml',
      'ppt/notesMasters/notesMaster1.xml',
      'ppt/notesMasters/_rels/notesMaster1.xml.rels',
      'ppt/slides/slide1.xml',
      'ppt/slides/_rels/slide1.xml.rels',
      'ppt/notesSlides/notesSlide1.xml',
      'ppt/notesSlides/_rels/notesSlide1.xml.rels',
      'ppt/media/image1.png',
    ])
  })

  it('has no part for notes where there are none', () => {
    const { paths } = readPackage(writePresentation(presentationOf([slideOf()])))
    expect(paths.filter((path) => path.includes('notes') || path.includes('theme2'))).toEqual([])
  })

  it('covers the slide with its picture, to the last unit', () => {
    const content = readPackage(
      writePresentation(presentationOf([slideOf({ alt: 'First line\nSecond "line"' })])),
    )
    const size = findAll(content.xml('ppt/presentation.xml'), 'p:sldSz')[0]
    const [picture] = findAll(content.xml('ppt/slides/slide1.xml'), 'p:pic')
    if (picture === undefined) throw new Error('no picture')
    expect(size?.attributes).toEqual({ cx: '12192000', cy: '6858000' })
    expect(findAll(picture, 'a:off')[0]?.attributes).toEqual({ x: '0', y: '0' })
    expect(findAll(picture, 'a:ext')[0]?.attributes).toEqual({ cx: '12192000', cy: '6858000' })
    expect(findAll(picture, 'p:cNvPr')[0]?.attributes.descr).toBe('First line\nSecond "line"')
    const embed = findAll(picture, 'a:blip')[0]?.attributes['r:embed'] ?? ''
    expect(content.relationships('ppt/slides/slide1.xml').get(embed)?.target).toBe('ppt/media/image1.png')
    expect(content.text('ppt/media/image1.png')).toBe('picture')
  })

  it('marks a picture without words as decoration', () => {
    const content = readPackage(writePresentation(presentationOf([slideOf({ alt: '' })])))
    expect(findAll(content.xml('ppt/slides/slide1.xml'), 'adec:decorative')[0]?.attributes.val).toBe('1')
  })

  it('gives titled slides a title placeholder behind the picture and the layout for it', () => {
    const content = readPackage(
      writePresentation(presentationOf([slideOf({ before: [titleOf('Why\n  talks fail')] }), slideOf()])),
    )
    const tree = findAll(content.xml('ppt/slides/slide1.xml'), 'p:spTree')[0]
    expect(tree?.children.map(({ name }) => name)).toEqual(['p:nvGrpSpPr', 'p:grpSpPr', 'p:sp', 'p:pic'])
    const title = tree?.children[2]
    if (title === undefined) throw new Error('no title')
    expect(findAll(title, 'p:ph')[0]?.attributes).toEqual({ type: 'title' })
    expect(paragraphsOf(title)).toEqual(['Why talks fail'])
    expect(findAll(title, 'a:rPr')[0]?.attributes).toEqual({ lang: 'en', sz: '3600' })
    expect([1, 2].map((number) => layoutOf(content, number))).toEqual(['Title Only', 'Blank'])
  })

  it('names a slide whose heading is beyond its edge', () => {
    const title = { ...titleOf('Far'), rectangle: { x: 0, y: 900, width: 10, height: 10 } }
    const content = readPackage(writePresentation(presentationOf([slideOf({ before: [title] })])))
    expect(paragraphsOf(content.xml('ppt/slides/slide1.xml'))).toEqual(['Far'])
  })

  it('links to slides and to the web from areas that nobody sees', () => {
    const after: readonly Shape[] = [
      { kind: 'hot-spot', rectangle: WINDOW, target: { kind: 'slide', number: 2 }, text: 'next' },
      {
        kind: 'hot-spot',
        rectangle: WINDOW,
        target: { kind: 'url', url: 'https://a.example/?x=1&y=2' },
        text: 'web',
      },
      { kind: 'hot-spot', rectangle: WINDOW, target: { kind: 'slide', number: 9 }, text: 'nowhere' },
    ]
    const content = readPackage(writePresentation(presentationOf([slideOf({ after }), slideOf()])))
    const slide = content.xml('ppt/slides/slide1.xml')
    const relationships = content.relationships('ppt/slides/slide1.xml')
    const links = findAll(slide, 'a:hlinkClick').map(({ attributes }) => ({
      ...relationships.get(attributes['r:id'] ?? ''),
      action: attributes.action,
    }))
    expect(links).toEqual([
      { type: 'slide', target: 'ppt/slides/slide2.xml', external: false, action: 'ppaction://hlinksldjump' },
      { type: 'hyperlink', target: 'https://a.example/?x=1&y=2', external: true, action: undefined },
    ])
    expect(findAll(slide, 'a:alpha').map(({ attributes }) => attributes.val)).toEqual(['0', '0', '0'])
    expect(findAll(slide, 'p:sp').map((shape) => findAll(shape, 'a:off')[0]?.attributes)).toEqual(
      Array(3).fill({ x: '952500', y: '1905000' }),
    )
  })

  it('cuts areas at the edges of the slide and leaves out what is beyond', () => {
    const spot = (x: number): Shape => ({
      kind: 'hot-spot',
      rectangle: { x, y: -10, width: 100, height: 20 },
      target: { kind: 'slide', number: 1 },
      text: '',
    })
    const content = readPackage(
      writePresentation(presentationOf([slideOf({ after: [spot(1230), spot(1280)] })])),
    )
    const shapes = findAll(content.xml('ppt/slides/slide1.xml'), 'p:sp')
    expect(shapes.map((shape) => findAll(shape, 'a:ext')[0]?.attributes)).toEqual([
      { cx: '476250', cy: '95250' },
    ])
  })

  it('writes notes with their lists and emphasis', () => {
    const content = readPackage(writePresentation(presentationOf([slideOf(), slideOf({ notes: NOTES })])))
    const notes = content.xml('ppt/notesSlides/notesSlide2.xml')
    expect(paragraphsOf(notes)).toEqual(['Say hello', '', 'smile', 'and breathe', 'first'])
    expect(attributesOf(notes, 'a:rPr').slice(0, 2)).toEqual([{ lang: 'en' }, { lang: 'en', b: '1', i: '1' }])
    expect(attributesOf(notes, 'a:pPr')).toEqual([
      { marL: '228600', lvl: '0', indent: '-228600' },
      { marL: '228600', lvl: '0', indent: '0' },
      { marL: '457200', lvl: '1', indent: '-228600' },
    ])
    expect(attributesOf(notes, 'a:buAutoNum')).toEqual([{ type: 'arabicPeriod', startAt: '7' }])
    expect(findAll(notes, 'a:buChar')).toHaveLength(1)
    expect(findAll(notes, 'p:ph').map(({ attributes }) => attributes)).toEqual([
      { type: 'sldImg' },
      { type: 'body', idx: '1' },
    ])
    expect([...content.relationships('ppt/notesSlides/notesSlide2.xml').values()]).toEqual([
      { type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml', external: false },
      { type: 'slide', target: 'ppt/slides/slide2.xml', external: false },
    ])
  })

  it('stores equal pictures once', () => {
    const slides = [slideOf({ picture: 'a' }), slideOf({ picture: 'b' }), slideOf({ picture: 'a' })]
    const content = readPackage(writePresentation(presentationOf(slides)))
    expect(content.paths.filter((path) => path.includes('media'))).toEqual([
      'ppt/media/image1.png',
      'ppt/media/image2.png',
    ])
    expect(
      [...content.relationships('ppt/slides/slide3.xml').values()].find(({ type }) => type === 'image')
        ?.target,
    ).toBe('ppt/media/image1.png')
  })

  it('says who made it, when and in which language', () => {
    const properties = {
      title: 'Fail & <learn>',
      author: 'Ayşe',
      description: 'About "talks"',
      keywords: ['a', 'b'],
      lang: 'tr',
    }
    const content = readPackage(writePresentation(presentationOf([], properties)))
    const core = content.xml('docProps/core.xml').children.map(({ name, text }) => [name, text])
    expect(Object.fromEntries(core)).toEqual({
      'dc:title': 'Fail & <learn>',
      'dc:creator': 'Ayşe',
      'cp:keywords': 'a, b',
      'dc:description': 'About "talks"',
      'cp:lastModifiedBy': 'Ayşe',
      'cp:revision': '1',
      'dcterms:created': '2026-01-02T03:04:05Z',
      'dcterms:modified': '2026-01-02T03:04:05Z',
      'dc:language': 'tr',
    })
  })

  it('gives equal bytes for equal data', () => {
    const make = (): string =>
      createHash('sha256')
        .update(
          writePresentation(
            presentationOf([slideOf({ before: [titleOf('T')], notes: [{ runs: [{ text: 'n' }] }] })]),
          ),
        )
        .digest('hex')
    expect(make()).toBe(make())
  })

  it('scales slides that are too small or too large for the format', () => {
    const sizes = [
      [64, 36],
      [7680, 4320],
    ].map(([width = 0, height = 0]) => {
      const content = readPackage(writePresentation({ ...presentationOf([]), width, height }))
      return findAll(content.xml('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes
    })
    expect(sizes).toEqual([
      { cx: '1625600', cy: '914400' },
      { cx: '51206400', cy: '28803600' },
    ])
  })

  it('stays well-formed and whole, whatever the author wrote', () => {
    const text = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)) })
    fc.assert(
      fc.property(text, text, text, (title, alt, note) => {
        const after: Shape = {
          kind: 'hot-spot',
          rectangle: WINDOW,
          target: { kind: 'slide', number: 1 },
          text: alt,
        }
        const slide = slideOf({
          before: [titleOf(title)],
          alt,
          after: [after],
          notes: [{ runs: [{ text: note }] }],
        })
        const content = readPackage(
          writePresentation(presentationOf([slide], { title, author: alt, description: note, lang: title })),
        )
        expect(findFaults(content)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

function layoutOf(content: ReadPackage, slide: number): string | undefined {
  const layout = [...content.relationships(`ppt/slides/slide${slide}.xml`).values()].find(
    ({ type }) => type === 'slideLayout',
  )
  return findAll(content.xml(layout?.target ?? ''), 'p:cSld')[0]?.attributes.name
}

function attributesOf(element: XmlElement, name: string): readonly XmlElement['attributes'][] {
  return findAll(element, name).map(({ attributes }) => attributes)
}
