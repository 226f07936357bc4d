import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RawText } from './raw-page.ts'
import { toRectangle } from './rectangles.ts'

/** In parts of the font size, around the middle of what a font claims: there are the capitals of most fonts, and a little air. */
const BAND = 0.8

/** The rectangle of a line is 1.1 to 1.5 font sizes high. A higher one is set vertically, or a word that is broken over lines. */
const HIGHEST = 1.9

/** Where the letters of a line are; nothing for white space, and for what is not on one line. */
export function bandOf({ rectangle, style }: RawText): Rectangle | undefined {
  if (rectangle === undefined || style === undefined || style.size === 0) return undefined
  const { x, y, width, height } = toRectangle(rectangle)
  if (height > HIGHEST * style.size) return undefined
  return { x, width, y: y + (height - BAND * style.size) / 2, height: BAND * style.size }
}

/** What adjacent runs of one line may share by rounding, in CSS pixels. */
const ROUNDING = 1

/** Texts that share a place with another one. They are few, and only they are worth a closer look. */
export function findCrowded(texts: readonly RawText[]): readonly RawText[] {
  const lines = texts
    .flatMap((text) => {
      const band = bandOf(text)
      return band === undefined ? [] : [{ text, band }]
    })
    .sort((a, b) => a.band.y - b.band.y)
  const crowded = new Set<RawText>()
  for (const [index, { text, band }] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next]
      if (other === undefined || other.band.y >= band.y + band.height) break
      const shared =
        Math.min(band.x + band.width, other.band.x + other.band.width) - Math.max(band.x, other.band.x)
      if (shared > ROUNDING) crowded.add(text).add(other.text)
    }
  }
  return [...crowded]
}
