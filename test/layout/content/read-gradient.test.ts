import { describe, expect, it } from 'vitest'
import { readGradient } from '../../../scripts/layout/content/read-gradient.ts'

describe('readGradient', () => {
  it('spreads colours without a place evenly, none before the one before it', () => {
    expect(
      readGradient(
        'linear-gradient(to right, #ff0000ff, #00ff00ff 60%, #0000ffff 40%, #000000ff, #ffffffff)',
      ),
    ).toEqual({
      degrees: 90,
      stops: [
        { color: { hex: '#ff0000' }, at: 0 },
        { color: { hex: '#00ff00' }, at: 0.6 },
        { color: { hex: '#0000ff' }, at: 0.6 },
        { color: { hex: '#000000' }, at: 0.8 },
        { color: { hex: '#ffffff' }, at: 1 },
      ],
    })
  })

  it('fades to nothing without getting darker', () => {
    expect(readGradient('linear-gradient(#00000000, #ff000080 50%, #00000000)')?.stops).toEqual([
      { color: { hex: '#ff0000', alpha: 0 }, at: 0 },
      { color: { hex: '#ff0000', alpha: 0.502 }, at: 0.5 },
      { color: { hex: '#ff0000', alpha: 0 }, at: 1 },
    ])
  })

  it('leaves alone what a presentation cannot show', () => {
    const odd = [
      'radial-gradient(#ff0000ff, #0000ffff)',
      'linear-gradient(in oklch, #ff0000ff, #0000ffff)',
      'linear-gradient(to left top, #ff0000ff, #0000ffff)',
      'linear-gradient(#ff0000ff 10px, #0000ffff)',
      'linear-gradient(#ff0000ff, #0000ffff), linear-gradient(#ff0000ff, #0000ffff)',
    ]
    expect(odd.map((value) => readGradient(value))).toEqual(odd.map(() => undefined))
  })
})
