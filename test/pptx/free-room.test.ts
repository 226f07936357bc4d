import { describe, expect, it } from 'vitest'
import type { ContentParagraph } from '../../scripts/model/content-text.ts'
import type { Rectangle } from '../../scripts/model/layout-snapshot.ts'
import { freeRoom, inkOf } from '../../scripts/pptx/free-room.ts'
import { placeText } from '../../scripts/pptx/place-text.ts'
import { paragraphOf } from './content-samples.ts'

const INNER = { left: 80, right: 1200 }

/** As narrow as its text, from 300 to 500. */
function narrow(more: Partial<ContentParagraph> = {}): ContentParagraph {
  return paragraphOf('Narrow', { rectangle: { x: 300, y: 200, width: 200, height: 30 }, ...more })
}

function at(x: number, width: number, y = 190, height = 50): Rectangle {
  return { x, y, width, height }
}

describe('freeRoom', () => {
  it('is as wide as the padding lets it, next to nothing', () => {
    expect(freeRoom([narrow()], [], INNER)).toEqual(INNER)
    expect(freeRoom([narrow()], [at(600, 100, 300), at(600, 100, 100, 50)], INNER)).toEqual(INNER)
  })

  it('ends half a letter before what stands beside it', () => {
    expect(freeRoom([narrow()], [at(600, 100), at(700, 100), at(100, 90)], INNER)).toEqual({
      left: 200,
      right: 590,
    })
  })

  it('stays in what lies behind it, as far from its end as from its start', () => {
    expect(freeRoom([narrow()], [at(270, 500)], INNER)).toEqual({ left: 300, right: 740 })
    // A badge is hardly wider than its text.
    expect(freeRoom([narrow()], [at(280, 240)], INNER)).toEqual({ left: 290, right: 510 })
    expect(freeRoom([narrow({ align: 'right' })], [at(100, 420)], INNER)).toEqual({ left: 120, right: 500 })
  })

  it('pays no heed to what it touches already', () => {
    expect(freeRoom([narrow()], [at(450, 500)], INNER)).toEqual(INNER)
  })

  it('is not for lines that have room enough', () => {
    const wide = narrow({ rectangle: { x: 300, y: 200, width: 280, height: 30 } })
    expect(freeRoom([wide], [], INNER)).toBeUndefined()
    expect(freeRoom([wide, narrow()], [], INNER)).toEqual(INNER)
  })

  it('is not for lines that were broken, turned or set full', () => {
    const turn = { degrees: 90, from: { x: 0, y: 0 }, to: { x: 0, y: 0 } }
    const odd = [{ most: 210 }, { turn }, { align: 'justify' }] as const
    expect(odd.map((more) => freeRoom([narrow(), narrow(more)], [], INNER))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(freeRoom([narrow(), narrow({ align: 'right' })], [], INNER)).toBeUndefined()
  })
})

describe('inkOf', () => {
  it('is where letters are, not their block', () => {
    const wide = { rectangle: { x: 100, y: 200, width: 400, height: 30 }, least: 100 }
    const inks = (['left', 'center', 'right'] as const).map((align) =>
      inkOf([paragraphOf('', { ...wide, align })]),
    )
    expect(inks.map(({ x, width }) => [x, width])).toEqual([
      [100, 100],
      [250, 100],
      [400, 100],
    ])
    expect(inks[0]).toMatchObject({ y: 204, height: 22 })
  })
})

describe('placeText with room', () => {
  it('reaches into it on the side that the text does not lean on', () => {
    const boxes = (['left', 'center', 'right'] as const).map((align) => {
      const paragraph = narrow({ align, least: 190 })
      return placeText([paragraph], 'both', INNER).rectangle
    })
    expect(boxes.map(({ x, width }) => [x, x + width])).toEqual([
      [300, 1200],
      [80, 720],
      [80, 500],
    ])
  })

  it('gives it to lines that must not be broken, too, and takes nothing away', () => {
    const fitted = narrow({ fitted: true })
    expect(placeText([fitted], 'both', INNER)).toMatchObject({
      wraps: false,
      rectangle: { x: 300, width: 900 },
    })
    expect(placeText([fitted], 'both', { left: 320, right: 480 }).rectangle).toMatchObject({
      x: 300,
      width: 200,
    })
  })
})
