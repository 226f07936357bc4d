import type { Deck } from '../model/deck.ts'
import { createLocate, type Span } from '../model/span.ts'

/** So many words tell one place of a slide from another. Markdown may stand between them that is no word, so fewer are tried as well. */
const ENOUGH = [6, 3]

/**
 * Where something that is seen on a slide stands in the deck. Where that cannot be told, as of formulas and generated text, the first
 * thing on the slide; `undefined` when there is no such slide.
 *
 * @param seen its first words, or a sign; may end with `…` where it was cut
 */
export function findOnSlide(deck: Deck, number: number, seen: string): Span | undefined {
  const slide = deck.slides.find((one) => one.number === number)
  if (slide === undefined) return undefined
  const { start, end } = slide.span
  // What comments say is not seen.
  const source = deck.original
    .slice(start.offset, end.offset)
    .replace(/<!--.*?-->/gs, (comment) => ' '.repeat(comment.length))
  const [from, to] = findWords(source, seen) ?? findLiteral(source, seen.trim()) ?? findFirst(source)
  return createLocate(deck.original)(start.offset + from, start.offset + to)
}

type Place = readonly [from: number, to: number]

function findWords(source: string, seen: string): Place | undefined {
  const words = [...seen.replace(/\S*…$/, '').matchAll(WORD)].map(([word]) => word)
  const there = [...source.matchAll(WORD)]
  if (words.length === 0) return undefined
  for (const count of ENOUGH) {
    const wanted = words.slice(0, count)
    const first = there.findIndex((_, at) => wanted.every((word, index) => there[at + index]?.[0] === word))
    const last = there[first + wanted.length - 1]
    if (first >= 0 && last) return [there[first]?.index ?? 0, last.index + last[0].length]
  }
  return undefined
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

function findLiteral(source: string, seen: string): Place | undefined {
  const from = seen === '' ? -1 : source.indexOf(seen)
  return from < 0 ? undefined : [from, from + seen.length]
}

function findFirst(source: string): Place {
  const from = Math.max(0, source.search(/\S/))
  return [from, from]
}
