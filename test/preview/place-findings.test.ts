import { describe, expect, it } from 'vitest'
import { placeLines } from '../../scripts/preview/place-findings.ts'
import { makeLiveDeck, makeLiveSlide } from './preview-sample.ts'

const TEXT = ['---', 'theme: a', '---', '', '# One', '', '---', '', '# Two', '', 'words', ''].join('\n')

/** A deck of two slides that is rendered from this text. */
function deckOf(source: string) {
  const second = source.split('\n').lastIndexOf('---') + 1
  return makeLiveDeck({
    source,
    slides: [makeLiveSlide('a', 'One', { line: 3 }), makeLiveSlide('b', 'Two', { line: second })],
  })
}

/** Of every line of `before`: where it is on the slides made from `after`. */
function placesIn(before: string, after: string, original = before): readonly string[] {
  const place = placeLines({ original, source: before }, deckOf(after))
  return before.split('\n').map((_, index) => {
    const found = place(index + 1)
    return found ? `${found.key}${found.line}` : '-'
  })
}

describe('placeLines', () => {
  it('counts lines from the ruler of their slide', () => {
    expect(placesIn(TEXT, TEXT)).toEqual([
      ...['-', '-', 'a0', 'a1', 'a2', 'a3'],
      ...['b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
    ])
  })

  it('follows lines that others were put in front of, or taken from', () => {
    const longer = TEXT.replace('# One', '# One\n\nmore\n')
    expect(placesIn(TEXT, longer).slice(6)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5'])
    expect(placesIn(longer, TEXT).slice(9)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5'])
  })

  it('leads nowhere from what was edited since', () => {
    expect(placesIn(TEXT, TEXT.replace('words', 'wards'))).toEqual([
      ...['-', '-', 'a0', 'a1', 'a2', 'a3'],
      ...['b0', 'b1', 'b2', 'b3', '-', 'b5'],
    ])
    expect(new Set(placesIn(TEXT, TEXT.split('').reverse().join('')))).toEqual(new Set(['-']))
  })

  it('never leads to another text', () => {
    const lines = TEXT.split('\n')
    for (let from = 4; from < lines.length; from += 1) {
      for (let to = from; to < lines.length; to += 1) {
        const after = [...lines.slice(0, from), 'new', ...lines.slice(to)]
        if (!after.slice(4).includes('---')) continue
        const deck = deckOf(after.join('\n'))
        const place = placeLines({ original: TEXT, source: TEXT }, deck)
        lines.forEach((line, index) => {
          const found = place(index + 1)
          const start = deck.slides.find(({ key }) => key === found?.key)?.line ?? 0
          if (found) expect(after[start + found.line - 1]).toBe(line)
        })
      }
    }
  })

  it('says nothing of texts whose lines cannot be compared', () => {
    expect(new Set(placesIn(TEXT, TEXT, `${TEXT}\n`))).toEqual(new Set(['-']))
    expect(new Set(placesIn(`${TEXT}\ra`, `${TEXT}\ra`))).toEqual(new Set(['-']))
    expect(placeLines(undefined, deckOf(TEXT))(1)).toBeUndefined()
    expect(placeLines({ original: TEXT, source: TEXT }, undefined)(1)).toBeUndefined()
  })
})
