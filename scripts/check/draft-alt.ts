import type { Deck } from '../model/deck.ts'
import type { Edit } from '../model/edit.ts'
import type { Reference } from '../model/reference.ts'
import { isMarpWord } from './is-marp-word.ts'

/** Stands in front of a text that nobody has read yet. */
export const DRAFT_MARK = 'Draft:'

/**
 * Puts a first alternative text between the brackets of a picture: what the name of its file says, and the title of its slide. `undefined`
 * where neither says anything, or where the picture is not written as `![](…)` on one line.
 */
export function draftAlt(reference: Reference, deck: Deck): Edit | undefined {
  const { raw, slide, span, target } = reference
  const title = deck.slides.find(({ number }) => number === slide)?.title
  const words = [wordsOf(nameOf(target.kind === 'file' ? target.path : raw)), wordsOf(title ?? '')]
  const [name, about] = words.map((list) => list.join(' '))
  if (!name && !about) return undefined
  const text = `${DRAFT_MARK} ${name && about ? `${name} (${about})` : name || about}`

  const line =
    deck.original
      .slice(0, span.start.offset)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const [opening, alt = ''] = /!\[((?:[^[\]\\]|\\.)*)\]\(\s*<?$/.exec(line) ?? []
  if (opening === undefined) return undefined
  const back = opening.length - '!['.length
  const { start } = span
  const place = { line: start.line, column: start.column - back, offset: start.offset - back }
  return { span: { start: place, end: place }, text: alt.trim() === '' ? text : `${text} ` }
}

/** Without folders, ending and what cameras write: `IMG_1234.jpg` says nothing. */
function nameOf(path: string): string {
  const name = path
    .replace(/[?#].*$/s, '')
    .replace(/^.*\//s, '')
    .replace(/\.\w{1,5}$/, '')
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[-_.+\s]+/)
    .filter(
      (word) => !/^(?:\d+|[0-9a-f]{8,}|img|image|dsc[nf]?|pxl|pict?|picture|untitled|unnamed)$/i.test(word),
    )
    .join(' ')
}

/** What Markdown or Marp would take for their own is left out. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/[[\]\\`*_<>&|~$]/g, ' ')
      // What nobody sees in a title would be reported in the draft, too.
      .replace(/[\u200b\u2060\ufeff]/g, '')
      .split(/\s+/)
      .filter((word) => word !== '' && !isMarpWord(word))
  )
}
