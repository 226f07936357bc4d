import type { Slide } from '../model/deck.ts'
import { createLocate, type Span } from '../model/span.ts'

/** A name before a colon in a note, which may be a directive that was meant. `value` is what follows on its line. */
export type NoteKey = {
  readonly name: string
  readonly value: string
  /** No blank stands behind the colon, so that it is none to YAML. */
  readonly glued: boolean
  /** Of the name. */
  readonly span: Span
}

/** The names in notes that consist of lines `name: value` and nothing else. `text` is that of the deck. */
export function findNoteKeys({ notes, span }: Slide, text: string): readonly NoteKey[] {
  const wanted = new Set(notes.map((note) => note.trim()).filter((note) => note !== '' && isSettings(note)))
  if (wanted.size === 0) return []
  const locate = createLocate(text)
  const content = text.slice(span.start.offset, span.end.offset)
  return [...content.matchAll(/<!--+\s*([\s\S]*?)\s*--+>/dg)].flatMap((comment) => {
    const [from = 0] = comment.indices?.[1] ?? []
    // Comments in code are no notes, and those that are may be the same text.
    if (!wanted.has((comment[1] ?? '').replace(/\r\n?/g, '\n'))) return []
    return [...(comment[1] ?? '').matchAll(LINES)].map((line): NoteKey => {
      const start = span.start.offset + from + line.index
      return {
        name: line[1] ?? '',
        value: line[3] ?? '',
        glued: line[2] === '',
        span: locate(start, start + (line[1] ?? '').length),
      }
    })
  })
}

// Of words, no shorter ones: `OK: go on`. Nobody begins one with a low line.
const LINE = /^(?:[$*]?[a-z][\w-]{2,}|_+[a-z][\w-]*)[ \t]*:[ \t]*\S[^\r\n]*$/i
const LINES = /(?<=^[ \t]*)([$*]?[a-z][\w-]{2,}|_+[a-z][\w-]*)[ \t]*:([ \t]*)(\S[^\r\n]*)$/gim

function isSettings(note: string): boolean {
  return note.split(/\r\n|\n|\r/).every((line) => line.trim() === '' || LINE.test(line.trim()))
}
