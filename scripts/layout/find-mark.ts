import type { Diagnostic } from '../model/diagnostic.ts'
import type { LayoutBox, Rectangle, SlideLayout } from '../model/layout-snapshot.ts'
import { uniteAll } from './rectangles.ts'

/**
 * Where on a slide the author's words of a finding are seen, as far as that can be told by comparing words: Markdown has no places on
 * slides. `undefined` where nothing fits, or where a finding is about more than a few lines.
 *
 * @param source text of the deck
 */
export function findMark(
  { edit, span }: Pick<Diagnostic, 'edit' | 'span'>,
  source: string,
  slide: SlideLayout,
): Rectangle | undefined {
  if (span === undefined || span.end.line - span.start.line > MOST_LINES) return undefined
  const from = span.start.offset - (span.start.column - 1)
  const end = /[\r\n]|$/.exec(source.slice(span.end.offset))?.index ?? 0
  const text = source.slice(from, span.end.offset + end)
  const [start, stop] = [span.start.column - 1, span.end.offset - from]
  const reference = referenceAround(text, start)
  if (reference?.kind === 'picture') return findPicture(reference.text, slide)
  if (reference?.kind === 'link') return findLink(reference.text, slide)
  // What is repaired in memory is seen repaired.
  const isMended = edit?.span.start.offset === span.start.offset && edit.span.end.offset === span.end.offset
  const shown = isMended ? edit.text : text.slice(start, stop)
  const word =
    (/\S*$/.exec(text.slice(0, start))?.[0] ?? '') + shown + (/^\S*/.exec(text.slice(stop))?.[0] ?? '')
  return findText(wordsOf(word), wordsOf(text.slice(0, start) + shown + text.slice(stop)), slide)
}

const MOST_LINES = 3

type Shown = { readonly kind: 'picture' | 'link'; readonly text: string }

/** The picture or link that `column` (from 0) is in; `text` is what stands between its brackets. */
function referenceAround(line: string, column: number): Shown | undefined {
  for (const match of line.matchAll(/(!?)\[([^\]]*)\]\([^)]*\)/g)) {
    const [whole, mark, text = ''] = match
    if (match.index <= column && column < match.index + whole.length)
      return { kind: mark === '!' ? 'picture' : 'link', text }
  }
  return undefined
}

function findPicture(text: string, { boxes }: SlideLayout): Rectangle | undefined {
  const kind = /(?:^|\s)bg(?:\s|$)/.test(text) ? 'background' : 'picture'
  const pictures = boxes.filter((box) => box.kind === kind)
  const alike = pictures.filter(({ alt = '' }) => alt !== '' && wordsOf(text).endsWith(wordsOf(alt)))
  const [only, ...others] = alike.length > 0 ? alike : pictures
  return others.length === 0 ? only?.rectangle : undefined
}

function findLink(text: string, { links }: SlideLayout): Rectangle | undefined {
  const alike = links.filter((link) => wordsOf(link.text) === wordsOf(text))
  return alike.length === 0 ? undefined : uniteAll(alike.map(({ rectangle }) => rectangle))
}

/** Boxes on that line, if there are any with this word, those. Lines of tables have several; paragraphs have several lines. */
function findText(word: string, line: string, { boxes }: SlideLayout): Rectangle | undefined {
  const onLine = boxes
    .map((box) => ({ box, text: wordsOf(textOf(box)) }))
    .filter(({ text }) => isPart(text, line) || isPart(line, text))
  const exact = onLine.filter(({ text }) => isPart(word, text))
  const found = exact.length > 0 ? exact : onLine
  return found.length === 0 ? undefined : uniteAll(found.map(({ box }) => box.rectangle))
}

function isPart(part: string, text: string): boolean {
  return part.length >= LEAST_LETTERS && text.includes(part)
}

/** Less than that is found everywhere. */
const LEAST_LETTERS = 3

function textOf({ runs }: LayoutBox): string {
  return runs.map(({ text }) => text).join(' ')
}

/** Letters and digits: Markdown is made of everything else. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
