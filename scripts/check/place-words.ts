import type { Deck } from '../model/deck.ts'
import { createLocate, type Span } from '../model/span.ts'

/**
 * Where words or signs that were seen on a slide stand in its Markdown, up to the longest beginning of them that does; else the first thing
 * on the slide. Nothing of a slide that the deck does not have. What is cut off ends in `…`.
 */
export function placeWords(
  { original, slides }: Pick<Deck, 'original' | 'slides'>,
  number: number,
  text: string,
): { readonly span?: Span } {
  const slide = slides.find((one) => one.number === number)
  if (slide === undefined) return {}
  const { start, end } = slide.span
  const whole = blank(original.slice(start.offset, end.offset), NOTES)
  const content = blank(whole, TAGS)
  const place = (index: number, length: number): { readonly span: Span } => ({
    span: createLocate(original)(start.offset + index, start.offset + index + length),
  })
  const beginnings = beginningsOf(text)
  for (const words of beginnings) {
    const pattern = new RegExp(`(?<!${LETTER})${words.join(GAP)}(?!${LETTER})`, 'u')
    // A tag says the alternative text of a picture.
    const found = pattern.exec(content) ?? pattern.exec(whole)
    if (found) return place(found.index, found[0].length)
  }
  // A sign, or words too short to be told from parts of others.
  const sign = text.trim()
  const index = sign === '' || beginnings.length > 0 ? -1 : content.indexOf(sign)
  return index < 0 ? place(Math.max(0, content.search(/\S/)), 0) : place(index, sign.length)
}

const LETTER = '[\\p{L}\\p{N}]'

/** Between two words: marks of Markdown, and entities. None of it can be read in two ways, so that no text takes long. */
const GAP = '(?:&#?\\w+;|&(?!#?\\w+;)|[^\\p{L}\\p{N}&])+'

/** Presenter notes, styles and tags have words that nobody sees. */
const NOTES = /<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi
const TAGS = /<\/?[a-z][^<>]*>/gi

function blank(markdown: string, unseen: RegExp): string {
  return markdown.replace(unseen, (part) => part.replace(/[^\r\n]/g, ' '))
}

/** All words, then fewer; a single one only when it is long enough to be no other. */
function beginningsOf(text: string): readonly (readonly string[])[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const whole = text.endsWith('…') && words.length > 1 ? words.slice(0, -1) : words
  const counts = [...new Set([whole.length, 4, 2, 1])].filter((count) => count <= whole.length)
  return counts.map((count) => whole.slice(0, count)).filter((part) => part.join('').length >= 3)
}
