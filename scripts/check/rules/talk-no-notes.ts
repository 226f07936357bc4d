import { createLocate } from '../../model/span.ts'
import type { Rule } from '../rule.ts'

export const talkNoNotes: Rule = {
  id: 'talk/no-notes',
  severity: 'warning',
  optional: true,
  summary: 'A slide has no presenter notes (off unless the settings turn it on).',
  *checkDeck({ original, slides }) {
    const locate = createLocate(original)
    for (const { empty, notes, number, span } of slides) {
      if (empty || notes.some((note) => note.trim() !== '')) continue
      const begin = original.slice(span.start.offset, span.end.offset).search(/\S/)
      const start = span.start.offset + Math.max(0, begin)
      yield {
        message: `Slide ${number} has no presenter notes, expected a comment with what to say`,
        span: locate(start, start),
        slide: number,
      }
    }
  },
}
