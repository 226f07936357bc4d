import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLinkTarget } from '../../scripts/pptx/link-target.ts'
import type { NativePresentation } from '../../scripts/pptx/native-presentation.ts'
import type { NativeShape } from '../../scripts/pptx/native-shape.ts'
import { writeNative } from '../../scripts/pptx/write-native.ts'
import { runOf } from './content-samples.ts'
import { findFaults, HOSTILE } from './find-faults.ts'
import { findAll, paragraphsOf, type XmlElement } from './parse-xml.ts'
import { type ReadPackage, readPackage } from './read-package.ts'
import { boxOf, FEATURES, FONTS, GIF, nativeOf, numbered, slideWith, textOf } from './sample-native.ts'

describe('writeNative', () => {
  const features = read(FEATURES)

  it('writes nothing that PowerPoint repairs', () => {
    expect(findFaults(features)).toEqual([])
  })

  it('fills placeholders, and says of text only where it differs from the master', () => {
    const slide = read(
      nativeOf([
        slideWith([
          boxOf([textOf('A title', { runs: [runOf('A title', { size: 40, bold: true })] })], {
            role: 'title',
          }),
          boxOf([textOf('', { runs: [runOf('As usual, '), runOf('bold', { bold: true })] })], {
            role: 'body',
          }),
          boxOf([textOf('At the foot')], { role: 'footer' }),
          boxOf([textOf('1 / 12')], { role: 'page-number' }),
        ]),
      ]),
    ).xml('ppt/slides/slide1.xml')
    expect(attributesOf(slide, 'p:ph')).toEqual([
      { type: 'title' },
      { type: 'body', idx: '1' },
      { type: 'ftr', sz: 'quarter', idx: '11' },
      { type: 'sldNum', sz: 'quarter', idx: '12' },
    ])
    expect(attributesOf(slide, 'a:fld')).toMatchObject([{ type: 'slidenum' }])
    const numbers = findAll(slide, 'p:sp').map((shape) => findAll(shape, 'a:t'))[3]
    expect(numbers?.map(({ text }) => text)).toEqual(['1', ' / 12'])
    const [title, body] = findAll(slide, 'p:sp').map((shape) => findAll(shape, 'a:rPr'))
    expect(title).toMatchObject([{ attributes: { lang: 'en', dirty: '0' }, children: [] }])
    expect(body).toMatchObject([
      { attributes: { lang: 'en', dirty: '0' }, children: [] },
      { attributes: { lang: 'en', b: '1', dirty: '0' }, children: [] },
    ])
  })

  it('lets text become smaller where a program may lack its font, and nowhere else', () => {
    const deck = nativeOf([slideWith([boxOf([textOf('Text')])])])
    const drawnBy = (name: string) => {
      const fonts = deck.fonts.map((font) => ({ ...font, drawn: [{ name, glyphs: 9, web: true }] }))
      const slide = read({ ...deck, fonts }).xml('ppt/slides/slide1.xml')
      return findAll(slide, 'a:bodyPr').flatMap(({ children }) => children.map((child) => child.name))
    }
    expect([drawnBy('Liberation Sans'), drawnBy('Bricolage Grotesque')]).toEqual([
      ['a:noAutofit'],
      ['a:normAutofit'],
    ])
  })

  it('leaves room below text that may become smaller, since LibreOffice makes it so where it just fits', () => {
    const fonts = FONTS.map((font) => ({ ...font, drawn: [{ name: 'Inter', glyphs: 9, web: true }] }))
    const shapes = [
      boxOf([textOf('Text')]),
      boxOf([{ ...textOf('שלום'), rightToLeft: true }]),
      boxOf([textOf('1')], { role: 'page-number' }),
    ]
    const slide = read(nativeOf([slideWith(shapes)], { fonts })).xml('ppt/slides/slide1.xml')
    const heights = attributesOf(slide, 'a:ext').flatMap(({ cy }) => (cy === '0' ? [] : [Number(cy) / 9525]))
    expect(heights).toEqual([209, 227, 200])
  })

  it('says for every script by which font it is drawn, and where lines of code begin', () => {
    const code: NativeShape = {
      kind: 'code',
      rectangle: { x: 0, y: 0, width: 400, height: 90 },
      radius: 0,
      insets: { start: 16, top: 8 },
      rightToLeft: true,
      lineHeight: 24,
      size: 18,
      lines: [[runOf('שלום')]],
    }
    const { xml } = read(nativeOf([slideWith([boxOf([textOf('Body')], { role: 'body' }), code])]))
    const theme = xml('ppt/theme/theme1.xml')
    expect(attributesOf(theme, 'a:cs')).toEqual(attributesOf(theme, 'a:latin'))
    const slide = xml('ppt/slides/slide1.xml')
    expect(attributesOf(slide, 'a:bodyPr')[1]).toMatchObject({ lIns: '0', rIns: '152400', tIns: '76200' })
    expect(attributesOf(slide, 'a:pPr')[1]).toMatchObject({ algn: 'r', rtl: '1' })
  })

  it('names layouts by what they hold, each background on one of them', () => {
    const names = features.paths
      .filter((path) => /slideLayout\d+\.xml$/.test(path))
      .map((path) => findAll(features.xml(path), 'p:cSld')[0]?.attributes.name)
    expect(names).toEqual([
      'Title and Content, Section (lead)',
      'Blank, Picture Left',
      'Blank',
      'Title Only',
      'Title and Content',
    ])
    expect(findAll(features.xml('ppt/slides/slide2.xml'), 'p:bg')).toEqual([])
    const [picture] = findAll(features.xml('ppt/slideLayouts/slideLayout3.xml'), 'p:bgPr')
    expect(picture && attributesOf(picture, 'a:srcRect')).toEqual([
      { l: '0', t: '25000', r: '0', b: '25000' },
    ])
  })

  it('counts lists on from where they begin', () => {
    const items = [3, 4, 5].map((value) => textOf('Item', { bullet: numbered(value) }))
    const again = [1, 2].map((value) => textOf('Item', { bullet: numbered(value) }))
    const inner = textOf('Inner', { level: 1, bullet: numbered(1) })
    const slide = read(
      nativeOf([
        slideWith([boxOf([...items.slice(0, 2), inner, ...items.slice(2), textOf('Text'), ...again])]),
      ]),
    ).xml('ppt/slides/slide1.xml')
    expect(attributesOf(slide, 'a:buAutoNum').map(({ startAt }) => startAt)).toEqual([
      '3',
      '3',
      undefined,
      '3',
      undefined,
      undefined,
    ])
  })

  it('keeps letters, languages and styles of runs apart', () => {
    const runs = findAll(features.xml('ppt/slides/slide2.xml'), 'a:r').slice(0, 9)
    expect(runs.map((run) => findAll(run, 'a:t')[0]?.text)).toEqual([
      'plain ',
      'al',
      'l',
      '2',
      'web',
      'next',
      '日本語',
      ' and ',
      'カナ',
    ])
    const properties = runs.map((run) => findAll(run, 'a:rPr')[0]?.attributes)
    expect(properties[2]).toEqual({
      lang: 'en',
      sz: '1500',
      b: '1',
      i: '1',
      u: 'wavy',
      strike: 'sngStrike',
      cap: 'all',
      spc: '375',
      dirty: '0',
    })
    const inside = runs
      .slice(2, 3)
      .flatMap((run) => findAll(run, 'a:rPr')[0]?.children.map(({ name }) => name))
    expect(inside.slice(0, 4)).toEqual(['a:gradFill', 'a:effectLst', 'a:highlight', 'a:uFill'])
    expect(properties[3]).toMatchObject({ sz: '1500', baseline: '30000' })
    expect(properties.slice(4, 8)).toMatchObject([
      { u: 'none' },
      { u: 'sng' },
      { lang: 'ja-JP', altLang: 'en' },
      { lang: 'en' },
    ])
  })

  it('leads to slides by number and by name, and to the web', () => {
    const goals = ['ppt/slides/slide2.xml', 'ppt/slides/slide3.xml'].map((path) =>
      attributesOf(features.xml(path), 'a:hlinkClick').map(({ 'r:id': id = '' }) =>
        id === '' ? 'film' : features.relationships(path).get(id)?.target,
      ),
    )
    const web = 'https://example.org/'
    expect(goals).toEqual([[web, 'ppt/slides/slide1.xml', web, 'film', 'film'], ['ppt/slides/slide2.xml']])
  })

  it('keeps animations to the byte and every content once', () => {
    expect(features.paths.filter((path) => path.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.gif',
      'ppt/media/image2.png',
      'ppt/media/image3.svg',
      'ppt/media/media4.mp4',
      'ppt/media/media5.mp3',
    ])
    expect(Buffer.from(features.bytes('ppt/media/image1.gif')).equals(GIF)).toBe(true)
  })

  it('lets appear at one click what has its number', () => {
    const timing = findAll(features.xml('ppt/slides/slide2.xml'), 'p:timing')[0]
    if (timing === undefined) throw new Error('no timing')
    const effects = attributesOf(timing, 'p:cTn').flatMap(({ nodeType }) => nodeType ?? [])
    const played = ['interactiveSeq', 'clickEffect', 'interactiveSeq', 'clickEffect']
    expect(effects).toEqual([
      ...['tmRoot', 'mainSeq', 'clickEffect', 'withEffect', 'clickEffect', 'withEffect'],
      ...played,
    ])
    const ids = attributesOf(features.xml('ppt/slides/slide2.xml'), 'p:cNvPr').map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(attributesOf(timing, 'p:spTgt').map(({ spid }) => spid)))
    expect(attributesOf(features.xml('ppt/slides/slide1.xml'), 'p:pRg')).toEqual([
      { st: '0', end: '0' },
      { st: '1', end: '1' },
    ])
  })

  it('plays films at a click on their picture', () => {
    const path = 'ppt/slides/slide2.xml'
    const slide = features.xml(path)
    const goals = ['a:videoFile', 'a:audioFile', 'p14:media'].map((name) =>
      attributesOf(slide, name).map(
        (attributes) =>
          features.relationships(path).get(attributes['r:link'] ?? attributes['r:embed'] ?? '')?.target,
      ),
    )
    const [film, sound] = ['ppt/media/media4.mp4', 'ppt/media/media5.mp3']
    expect(goals).toEqual([[film], [sound], [film, sound]])
    const pictures = findAll(slide, 'p:pic').filter(
      (picture) => attributesOf(picture, 'a:hlinkClick')[0]?.action === 'ppaction://media',
    )
    expect(pictures.map((picture) => findAll(picture, 'a:solidFill').length)).toEqual([1, 0])
    const ids = pictures.map((picture) => attributesOf(picture, 'p:cNvPr')[0]?.id)
    const played = ['p:video', 'p:audio', 'p:cmd'].map((name) =>
      findAll(slide, name).flatMap((node) => attributesOf(node, 'p:spTgt').map(({ spid }) => spid)),
    )
    expect(played).toEqual([[ids[0]], [ids[1]], ids])
    expect(features.text('[Content_Types].xml')).toContain('Extension="mp4" ContentType="video/mp4"')
  })

  it('holds fonts by family and style, and asks for them by name', () => {
    const presentation = features.xml('ppt/presentation.xml')
    const order = presentation.children.map(({ name }) => name)
    expect(order.slice(order.indexOf('p:notesSz'))).toEqual([
      'p:notesSz',
      'p:embeddedFontLst',
      'p:defaultTextStyle',
      'p:extLst',
    ])
    expect(presentation.attributes.embedTrueTypeFonts).toBe('1')
    const links = features.relationships('ppt/presentation.xml')
    const held = findAll(presentation, 'p:embeddedFont').map(({ children: [font, ...styles] }) => [
      font?.attributes,
      ...styles.map(({ name, attributes }) => {
        const { type, target } = links.get(attributes['r:id'] ?? '') ?? { type: '', target: '' }
        return [name, type, Buffer.from(features.bytes(target)).toString()]
      }),
    ])
    const light = {
      typeface: 'Web & Sans Light',
      panose: '020B0605040402000204',
      pitchFamily: '49',
      charset: '0',
    }
    expect(held).toEqual([
      [light, ['p:regular', 'font', 'light']],
      [{ typeface: 'Web Sans' }, ['p:regular', 'font', 'plain'], ['p:boldItalic', 'font', 'slanted']],
    ])
    expect(features.text('[Content_Types].xml')).toContain(
      '<Default Extension="fntdata" ContentType="application/x-fontdata"/>',
    )
    const code = features.xml('ppt/slides/slide2.xml')
    expect(attributesOf(code, 'a:latin')).toContainEqual(light)
  })

  it('leaves out pictures that nobody has', () => {
    const content = read({ ...FEATURES, media: new Map() })
    expect(findAll(content.xml('ppt/slides/slide2.xml'), 'p:pic')).toEqual([])
    expect(findFaults(content)).toEqual([])
  })

  it('gives equal bytes for equal data', () => {
    const [first, second] = [write(FEATURES), write(FEATURES)].map((bytes) =>
      createHash('sha256').update(bytes).digest('hex'),
    )
    expect(first).toBe(second)
  })

  it('stays well-formed and whole, whatever the author wrote', () => {
    const text = fc.string({ unit: fc.constantFrom('word', '語', ' ', ...HOSTILE) })
    const number = fc.double({ noDefaultInfinity: true, noNaN: true })
    fc.assert(
      fc.property(text, text, number, (words, lang, length) => {
        const rectangle = { x: length, y: -length, width: length, height: length }
        const shapes: readonly NativeShape[] = [
          boxOf([textOf(words, { spaceBefore: length, margin: length, lineHeight: length })], { rectangle }),
          { kind: 'box', rectangle, name: words, radius: length, degrees: length },
        ]
        const content = read(nativeOf([slideWith(shapes, { classes: [words], lang, id: words })]))
        expect(findFaults(content)).toEqual([])
        expect(paragraphsOf(content.xml('ppt/slides/slide1.xml'))).toHaveLength(2)
      }),
      { numRuns: 15 },
    )
  })
})

function write(presentation: NativePresentation): Uint8Array {
  const options = { slides: presentation.slides.length, findDeck: () => undefined }
  return writeNative(presentation, (href) => readLinkTarget(href, options))
}

function read(presentation: NativePresentation): ReadPackage {
  return readPackage(write(presentation))
}

function attributesOf(element: XmlElement, name: string): readonly XmlElement['attributes'][] {
  return findAll(element, name).map(({ attributes }) => attributes)
}
