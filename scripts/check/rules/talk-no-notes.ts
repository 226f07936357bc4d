import type { Rule } from '../rule.ts'

export const talkNoNotes: Rule = {
  id: 'talk/no-notes',
  severity: 'warning',
  optional: true,
  summary: 'A slide has no presenter notes (off unless the settings turn it on).',
  *checkDeck({ slides }) {
    for (const { empty, notes, number, span } of slides) {
      if (empty || notes.some((note) => note.trim() !== '')) continue
      yield {
        message: `Slide ${number} has no presenter notes, expected a comment with what to say`,
        span: { start: span.start, end: span.start },
        slide: number,
      }
    }
  },
}
