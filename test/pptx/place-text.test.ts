import { describe, expect, it } from 'vitest'
import { seatOf } from '../../scripts/pptx/line-seat.ts'
import { fitWidth, placeText } from '../../scripts/pptx/place-text.ts'
import { paragraphOf } from './content-samples.ts'

describe('seatOf', () => {
  const line = { height: 30, size: 20, ascent: 0.9, descent: 0.3 }

  it('puts what a line is higher than its font where each program does', () => {
    expect(seatOf(line, 'libreoffice')).toBeCloseTo(26)
    expect(seatOf(line, 'powerpoint')).toBeCloseTo(22.5)
    expect(seatOf(line, 'both')).toBeCloseTo(24.25)
  })

  it('leaves the font what it takes below where the height is told in points', () => {
    expect(seatOf(line, 'libreoffice', 'points')).toBeCloseTo(24)
    expect(seatOf(line, 'powerpoint', 'points')).toBeCloseTo(22.5)
  })

  it('takes what a line is lower off at the top', () => {
    expect(seatOf({ ...line, height: 20 }, 'libreoffice')).toBeCloseTo(16)
    expect(seatOf({ ...line, height: 20 }, 'powerpoint')).toBeCloseTo(14)
  })
})

describe('placeText', () => {
  const item = (level: number, x: number, baseline: number) =>
    paragraphOf('Item', {
      rectangle: { x, y: baseline - 22, width: 500 - x, height: 30 },
      firstBaseline: baseline,
      lastBaseline: baseline,
      least: 100,
      list: {
        list: 1,
        level,
        start: 100,
        bullet: { kind: 'disc', width: 6, gap: 16, color: { hex: '#000000' }, size: 20, advance: 0 },
      },
    })

  it('puts the first baseline where it was drawn, and parts paragraphs by what was between them', () => {
    const shape = placeText(
      [paragraphOf('One'), paragraphOf('Two', { firstBaseline: 272, lastBaseline: 272 })],
      'libreoffice',
    )
    expect(shape.rectangle).toEqual({ x: 100, y: 196, width: 400, height: 80 })
    expect(shape.paragraphs.map(({ spaceBefore, lineHeight }) => [spaceBefore, lineHeight])).toEqual([
      [0, 30],
      [20, 30],
    ])
  })

  it('lowers a line that stands closer to the one above than programs would set it', () => {
    const close = paragraphOf('Two', { firstBaseline: 240, lastBaseline: 240 })
    const [, second] = placeText([paragraphOf('One'), close], 'libreoffice').paragraphs
    expect(second?.spaceBefore).toBe(0)
    expect(second?.lineHeight).toBeCloseTo(18)
  })

  it('breaks no emoji apart', () => {
    const wraps = (text: string): boolean => placeText([paragraphOf(text)], 'both').wraps
    expect(['👩🏽‍✈️', '🇵🇹 ✅', 'Go 🚀'].map(wraps)).toEqual([false, false, true])
  })

  it('sets a fitted heading in a line on which programs agree, wherever its letters were', () => {
    const heading = paragraphOf('Large', { fitted: true, size: 100, pitch: 150 })
    const [lines] = placeText([heading], 'libreoffice').paragraphs
    expect(lines?.lineHeight).toBe(120)
    const tops = (['libreoffice', 'powerpoint'] as const).map(
      (target) => placeText([heading], target).rectangle.y,
    )
    expect(tops.map((top) => Math.round(top * 10) / 10)).toEqual([122, 123.8])
  })

  it('counts from the right where text is read from right to left', () => {
    const { list } = item(0, 130, 222)
    const mirrored = (width: number, baseline: number) =>
      paragraphOf('Item', {
        align: 'right',
        rightToLeft: true,
        rectangle: { x: 100, y: baseline - 22, width, height: 30 },
        firstBaseline: baseline,
        lastBaseline: baseline,
        ...(list && { list: { ...list, start: 600 } }),
      })
    const { rectangle, paragraphs } = placeText([mirrored(460, 222), mirrored(420, 252)], 'libreoffice')
    expect(rectangle).toMatchObject({ x: 100, width: 500 })
    expect(paragraphs.map(({ margin }) => margin)).toEqual([40, 80])
  })

  it('hangs bullets before their text, whatever the level', () => {
    const { rectangle, paragraphs } = placeText([item(0, 130, 222), item(1, 170, 252)], 'libreoffice')
    expect(rectangle.x).toBe(100)
    const hanging = 16 + 6 + 0.04 * 20 - (6 - 0.271 * 20) / 2
    expect(paragraphs.map(({ level, margin, hanging }) => [level, margin, hanging])).toEqual([
      [0, 30, hanging],
      [1, 70, hanging],
    ])
  })

  it('leaves room for letters that are wider elsewhere, on the side that the text does not lean on', () => {
    const tight = { least: 400, rectangle: { x: 100, y: 200, width: 400, height: 30 } }
    const boxes = (['left', 'center', 'right'] as const).map(
      (align) => placeText([paragraphOf('Tight', { ...tight, align })], 'both').rectangle,
    )
    expect(boxes.map(({ x, width }) => [x, width])).toEqual([
      [100, 415],
      [92.5, 415],
      [85, 415],
    ])
  })

  it('turns a box about its own centre', () => {
    const turn = { degrees: 90, from: { x: 300, y: 211 }, to: { x: 500, y: 300 } }
    const { rectangle, degrees } = placeText([paragraphOf('Turned', { turn })], 'libreoffice')
    expect(degrees).toBe(90)
    expect(rectangle.x + rectangle.width / 2).toBeCloseTo(500)
    expect(rectangle.y + rectangle.height / 2).toBeCloseTo(300)
  })
})

describe('fitWidth', () => {
  it('stays where lines break as they did', () => {
    expect(fitWidth(300, 200, Number.POSITIVE_INFINITY)).toBe(300)
    expect(fitWidth(200, 200, Number.POSITIVE_INFINITY)).toBe(209)
    expect(fitWidth(300, 200, 300)).toBe(291)
    expect(fitWidth(300, 290, 300)).toBe(295)
    expect(fitWidth(300, 310, 300)).toBe(300)
  })
})
