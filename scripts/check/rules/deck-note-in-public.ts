import type { Deck, Slide } from '../../model/deck.ts'
import { createLocate, type Span } from '../../model/span.ts'
import type { Rule } from '../rule.ts'

export const deckNoteInPublic: Rule = {
  id: 'deck/note-in-public',
  severity: 'warning',
  summary: 'Presenter notes are part of what is published (asked for with `--publish` only).',
  *checkDeck(deck, { published = [] }) {
    if (published.length === 0) return
    for (const slide of deck.slides) {
      const first = slide.notes.find((note) => note.trim() !== '')
      if (first === undefined) continue
      yield {
        message: `Presenter notes on slide ${slide.number} can be read in the ${published.join(' and the ')}, expected none in what is published`,
        span: findNote(deck, slide, first),
        slide: slide.number,
        help: 'Publish the PDF (`build --pdf`), or take the notes out of the deck.',
      }
    }
  },
}

/** The slide stands for a note that cannot be found again. */
function findNote({ original }: Deck, { span: { start, end } }: Slide, note: string): Span {
  const content = original.slice(start.offset, end.offset)
  const wanted = note.trim()
  for (const comment of content.matchAll(/<!--+\s*([\s\S]*?)\s*--+>/g)) {
    if (comment[1]?.replace(/\r\n?/g, '\n') !== wanted) continue
    const offset = start.offset + comment.index
    return createLocate(original)(offset, offset + comment[0].length)
  }
  return { start, end: start }
}
