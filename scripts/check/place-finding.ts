import { readWords } from '../markdown/read-words.ts'
import { splitWords, type Word } from '../markdown/split-words.ts'
import type { Deck } from '../model/deck.ts'
import type { LayoutPlace, SlideLayout } from '../model/layout-snapshot.ts'
import { once } from '../model/once.ts'
import { createLocate, type Span } from '../model/span.ts'
import { alignWords } from './align-words.ts'
import { placeWords } from './place-words.ts'

type Found = { readonly text: string; readonly place?: LayoutPlace }

/**
 * Where in its Markdown stands what was measured on a slide: the very words, also where the slide has the same ones several times.
 * Of what cannot be told so, as `placeWords`.
 */
export function placeFinding(
  deck: Pick<Deck, 'original' | 'slides'>,
  slide: Pick<SlideLayout, 'number' | 'words'>,
  found: Found,
): { readonly span?: Span } {
  return createPlacer(deck, slide)(found)
}

/** The same for many findings of one slide: its Markdown is read once. */
export function createPlacer(
  deck: Pick<Deck, 'original' | 'slides'>,
  { number, words = [] }: Pick<SlideLayout, 'number' | 'words'>,
): (found: Found) => { readonly span?: Span } {
  const slide = deck.slides.find((one) => one.number === number)
  if (slide === undefined) return () => ({})
  const { start, end } = slide.span
  const markdown = deck.original.slice(start.offset, end.offset)
  const locate = once(() => createLocate(deck.original))
  const aligned = once(() => alignMarkdown(markdown, words))
  return ({ text, place }) => {
    if (place === undefined) return placeWords(deck, number, text)
    const range =
      'part' in place
        ? findDirective(deck.original, slide.span, place.part, text)
        : findInOrder(markdown, aligned(), place.at, text)
    if (range === undefined) return placeWords(deck, number, text)
    const from = 'part' in place ? 0 : start.offset
    return { span: locate()(from + range.start, from + range.end) }
  }
}

/** For each word of the slide, the one of its Markdown. */
type Aligned = readonly (Word | undefined)[]

function alignMarkdown(markdown: string, words: readonly string[]): Aligned {
  const written = readWords(markdown)
  const texts = written.map(({ text }) => text)
  return alignWords(words, texts).map((index) => (index === undefined ? undefined : written[index]))
}

type Range = Pick<Word, 'start' | 'end'>

function findInOrder(markdown: string, aligned: Aligned, at: number, text: string): Range | undefined {
  const count = Math.max(1, splitWords(text).length)
  const first = aligned[at]
  const sign = text.trim()
  if (first === undefined || splitWords(sign).length === 0) {
    // What is no word of the Markdown lies between its neighbours that are.
    const before = aligned.slice(0, at).findLast((word) => word !== undefined)
    const behind = aligned.slice(at + 1).find((word) => word !== undefined)
    const start = before?.end ?? 0
    const end = (first ?? behind)?.start ?? markdown.length
    const index = sign === '' ? -1 : markdown.slice(start, end).indexOf(sign)
    if (index >= 0) return { start: start + index, end: start + index + sign.length }
    if (first !== undefined) return first
    return before === undefined && behind === undefined ? undefined : nearest(markdown, start, end)
  }
  const last = aligned.slice(at, at + count).findLast((word) => word !== undefined)
  return { start: first.start, end: Math.max(first.end, last?.end ?? 0) }
}

/** The first thing between two words that is more than the end of a line. */
function nearest(markdown: string, start: number, end: number): Range {
  const index = markdown.slice(start, end).search(/[^\s*_~`]/)
  const place = index < 0 ? start : start + index
  return { start: place, end: place }
}

const DIRECTIVES = { header: 'header', footer: 'footer', 'page number': 'paginate' } as const

/** The last directive that holds for the slide: its own, or one of an earlier slide or of the front matter. */
function findDirective(
  original: string,
  slide: Span,
  part: keyof typeof DIRECTIVES,
  text: string,
): Range | undefined {
  const pattern = new RegExp(`(?:^|<!--)[ \\t]*(_?)${DIRECTIVES[part]}[ \\t]*:`, 'gm')
  const all = [...original.slice(0, slide.end.offset).matchAll(pattern)]
  const own = all.filter(({ 1: local, index }) => local !== '' && index >= slide.start.offset)
  const found = own.at(-1) ?? all.findLast(({ 1: local }) => local === '')
  if (found === undefined) return undefined
  const start = found.index + found[0].search(/[a-z_]/i)
  const [first] = splitWords(text)
  const rest = original.slice(found.index + found[0].length, found.index + FAR)
  const word = first && splitWords(rest, found.index + found[0].length).find((one) => one.text === first.text)
  return word ?? { start, end: start + DIRECTIVES[part].length }
}

/** In characters: what a directive says is no longer. */
const FAR = 500
