import { describe, expect, it } from 'vitest'
import { isTwoColored } from '../../../scripts/layout/content/is-two-colored.ts'
import { readGradient } from '../../../scripts/layout/content/read-gradient.ts'

const WIDE = { width: 200, height: 100 }

describe('readGradient', () => {
  it('spreads colours without a place evenly, none before the one before it', () => {
    expect(
      readGradient(
        'linear-gradient(to right, #ff0000ff, #00ff00ff 60%, #00ff00ff 40%, #000000ff, #ffffffff)',
        1,
        WIDE,
      ),
    ).toEqual({
      degrees: 90,
      stops: [
        { color: { hex: '#ff0000' }, at: 0 },
        { color: { hex: '#00ff00' }, at: 0.6 },
        { color: { hex: '#00ff00' }, at: 0.6 },
        { color: { hex: '#000000' }, at: 0.8 },
        { color: { hex: '#ffffff' }, at: 1 },
      ],
    })
  })

  it('fades to nothing without getting darker', () => {
    const fading = readGradient('linear-gradient(#00000000, #ff000080 50%, #00000000)', 1, WIDE)
    expect(fading?.stops).toEqual([
      { color: { hex: '#ff0000', alpha: 0 }, at: 0 },
      { color: { hex: '#ff0000', alpha: 0.502 }, at: 0.5 },
      { color: { hex: '#ff0000', alpha: 0 }, at: 1 },
    ])
  })

  it('goes to corners, and as far as lengths say', () => {
    const degrees = ['to right bottom', 'to left top', '45deg'].map(
      (side) => readGradient(`linear-gradient(${side}, #ff0000ff, #0000ffff)`, 1, WIDE)?.degrees,
    )
    expect(degrees.map((angle) => Math.round(angle ?? 0))).toEqual([153, -27, 45])
    const old = ['left', '90deg'].map((side) =>
      readGradient(`-webkit-linear-gradient(${side}, #ff0000ff 20px, #0000ffff)`, 1, WIDE),
    )
    expect(old.map((gradient) => [gradient?.degrees, gradient?.stops[0]?.at.toFixed(3)])).toEqual([
      [90 + 360, '0.100'],
      [0, '0.200'],
    ])
  })

  it('knows those that LibreOffice draws in all their colours', () => {
    const simple = [
      '#000000ff, #ffffffff',
      '#000000ff, #808080ff, #ffffffff',
      '#ff0000ff, #0000ffff, #ff0000ff',
      '#ff0000ff, #00ff00ff, #0000ffff',
      '#ff0000ff, #0000ffff 30%, #ff0000ff',
    ].map((stops) => readGradient(`linear-gradient(${stops})`, 1, WIDE))
    expect(simple.map((gradient) => gradient && isTwoColored(gradient))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('leaves alone what a presentation cannot show', () => {
    const odd = [
      'radial-gradient(#ff0000ff, #0000ffff)',
      'linear-gradient(in oklch, #ff0000ff, #0000ffff)',
      'linear-gradient(#ff0000ff 50%, #0000ffff 50%)',
      'linear-gradient(#ff0000ff calc(50% - 2px), #0000ffff)',
      'linear-gradient(#ff0000ff, #0000ffff), linear-gradient(#ff0000ff, #0000ffff)',
    ]
    expect(odd.map((value) => readGradient(value, 1, WIDE))).toEqual(odd.map(() => undefined))
  })
})
