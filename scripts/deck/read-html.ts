import type { Range } from '../model/span.ts'
import type { HtmlPiece } from './scan-html.ts'

/** Headings that are written as HTML and closed in the same stretch. */
export function findHtmlHeadings(
  pieces: readonly HtmlPiece[],
): readonly { readonly level: number; readonly text: string; readonly range: Range }[] {
  return pieces.flatMap((piece, index) => {
    const level = piece.kind === 'open' ? Number(/^h([1-6])$/.exec(piece.name)?.[1]) : Number.NaN
    if (piece.kind !== 'open' || Number.isNaN(level)) return []
    const length = pieces.slice(index).findIndex(({ kind, ...rest }) => {
      return kind === 'close' && 'name' in rest && rest.name === piece.name
    })
    const close = pieces[index + length]
    if (length < 0 || close?.kind !== 'close') return []
    const text = pieces
      .slice(index, index + length)
      .map(sayPiece)
      .join('')
    return [
      {
        level,
        text: text.replace(/\s+/g, ' ').trim(),
        range: { start: piece.range.start, end: close.range.end },
      },
    ]
  })
}

/** What is between `<style>` and `</style>` in `html`; up to its end when it is not closed. */
export function findStyleContents(pieces: readonly HtmlPiece[], html: string): readonly Range[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'open' || piece.name !== 'style') return []
    const close = pieces.slice(index).find(({ kind }) => kind === 'close')
    return [{ start: piece.range.end, end: close?.kind === 'close' ? close.range.start : html.length }]
  })
}

/** Draws nothing by itself. */
const UNSEEN = new Set(
  'style script link meta base template noscript title br wbr span a b i u s em strong small big sub sup mark font center p div'.split(
    ' ',
  ),
)
const WITHOUT_SEEN_TEXT = new Set(['style', 'script', 'template', 'title'])

/** Whether something in the stretch can be seen. */
export function isSeen(pieces: readonly HtmlPiece[]): boolean {
  let hidden = false
  for (const piece of pieces) {
    if (piece.kind === 'open') hidden = WITHOUT_SEEN_TEXT.has(piece.name)
    if (piece.kind === 'close') hidden = false
    if (piece.kind === 'text' && !hidden && piece.text.trim() !== '') return true
    // A box that is styled may be a picture.
    if (piece.kind === 'open' && (!UNSEEN.has(piece.name) || isStyledBox(piece))) return true
  }
  return false
}

function isStyledBox(piece: Extract<HtmlPiece, { kind: 'open' }>): boolean {
  return piece.name === 'div' && piece.attributes.some(({ name }) => ['class', 'style', 'id'].includes(name))
}

function sayPiece(piece: HtmlPiece): string {
  if (piece.kind === 'text') return piece.text
  return piece.kind === 'open' && piece.name === 'br' ? ' ' : ''
}
