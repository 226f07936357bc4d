import { describe, expect, it } from 'vitest'
import type { ContentFont } from '../../scripts/model/slide-content.ts'
import { readDeckTheme } from '../../scripts/pptx/deck-theme.ts'
import type { TextShape } from '../../scripts/pptx/native-shape.ts'
import { officeFontOf } from '../../scripts/pptx/office-font.ts'
import { placeText } from '../../scripts/pptx/place-text.ts'
import { paragraphOf, runOf } from './content-samples.ts'

const FONTS = ['Liberation Sans', 'Noto Serif'].map((name) => fontOf([name]))

describe('readDeckTheme', () => {
  it('calls by name what is used most', () => {
    const shapes = [
      titled('A title', '#112233'),
      { ...placeText([paragraphOf('A longer text of the body')], 'both'), role: 'body' as const },
      placeText([paragraphOf('', { runs: [runOf('red', { color: { hex: '#ff0000' } })] })], 'both'),
      placeText(
        [paragraphOf('', { runs: [runOf('link', { color: { hex: '#0000ff' }, link: { href: '#1' } })] })],
        'both',
      ),
    ]
    const white = { ground: { color: { hex: '#ffffff' } }, shapes }
    const dark = { ground: { color: { hex: '#222222' } }, shapes: [] }
    const theme = readDeckTheme([white, dark, white], FONTS, 720)
    expect([theme.titleFont, theme.bodyFont]).toEqual(['Noto Serif', 'Arial'])
    expect(theme.title).toEqual({ size: 48, bold: true, color: '#112233' })
    expect(theme.body).toEqual({ size: 20, bold: false, color: '#000000' })
    expect(Object.fromEntries(theme.colorNames)).toEqual({
      '#000000': 'tx1',
      '#ffffff': 'bg1',
      '#112233': 'tx2',
      '#222222': 'bg2',
      '#0000ff': 'hlink',
      '#ff0000': 'accent1',
    })
    expect(theme.colors).toMatchObject({ dk1: '000000', lt1: 'FFFFFF', lt2: '222222', accent1: 'FF0000' })
  })

  it('gives the accents to what slides name most, however short the texts are', () => {
    const colored = (text: string, hex: string) =>
      placeText([paragraphOf('', { runs: [runOf(text, { color: { hex } })] })], 'both')
    const frame = {
      kind: 'box' as const,
      name: 'card',
      rectangle: { x: 0, y: 0, width: 9, height: 9 },
      line: { width: 1, style: 'solid' as const, color: { hex: '#333333' } },
      radius: 0,
    }
    const slide = {
      ground: {},
      shapes: [placeText([paragraphOf('Text')], 'both'), colored('7', '#777777'), frame, frame],
    }
    const long = { ground: {}, shapes: [colored('Once', '#444444')] }
    const { colors } = readDeckTheme([long, slide, slide], FONTS, 720)
    expect([colors.accent1, colors.accent2, colors.accent3]).toEqual(['333333', '777777', '444444'])
  })

  it('has something for a deck without text', () => {
    const theme = readDeckTheme([], [], 720)
    expect(theme).toMatchObject({
      titleFont: 'Arial',
      bodyFont: 'Arial',
      title: { size: 45 },
      body: { size: 28.8 },
    })
  })
})

describe('officeFontOf', () => {
  it.each([
    [['Liberation Sans'], { latin: 'Arial' }],
    [['Noto Color Emoji', 'Carlito'], { latin: 'Calibri' }],
    [['Noto Sans CJK JP', 'Inter'], { latin: 'Inter', eastAsian: 'Yu Gothic' }],
    [['Noto Sans CJK SC'], { latin: 'Microsoft YaHei', eastAsian: 'Microsoft YaHei' }],
    [[], { latin: 'Arial' }],
  ])('asks for what %j is as wide as', (names, expected) => {
    expect(officeFontOf(fontOf(names))).toEqual(expected)
  })

  it.each([
    ['Bricolage Grotesque', 'BricolageGrotesque-ExtraBold', 'Bricolage Grotesque ExtraBold'],
    ['Segoe UI', 'SegoeUI-SemilightItalic', 'Segoe UI Semilight'],
    ['Hanken Grotesk', 'HankenGrotesk-BoldItalic', 'Hanken Grotesk'],
    ['Roboto Black', 'Roboto-Black', 'Roboto Black'],
    ['Liberation Sans', 'LiberationSans-Bold', 'Arial'],
  ])('asks for the weight of %s that drew it by name', (name, face, latin) => {
    const font = { ...fontOf([]), drawn: [{ name, face, glyphs: 9, web: false }] }
    expect(officeFontOf(font)).toEqual({ latin })
  })

  it.each([
    ['"A serif", "Times New Roman", serif', 0x12],
    ['Inter, ui-sans-serif, sans-serif, "Emoji"', 0x22],
    ['Menlo, monospace', 0x31],
    ['Inter', undefined],
  ])('says of %s what is similar', (asked, pitchFamily) => {
    expect(officeFontOf({ ...fontOf(['Inter']), asked }).pitchFamily).toBe(pitchFamily)
  })
})

function fontOf(names: readonly string[]): ContentFont {
  const drawn = names.map((name, index) => ({ name, glyphs: 9 - index, web: false }))
  return { asked: '-apple-system', weight: 400, bold: false, italic: false, drawn, ascent: 0.9, descent: 0.2 }
}

function titled(text: string, hex: string): TextShape {
  const runs = [runOf(text, { size: 48, bold: true, font: 1, color: { hex } })]
  return { ...placeText([paragraphOf(text, { runs, size: 48 })], 'both'), role: 'title' }
}
