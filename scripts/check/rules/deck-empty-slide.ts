import type { Rule } from '../rule.ts'

export const deckEmptySlide: Rule = {
  id: 'deck/empty-slide',
  severity: 'warning',
  summary: 'A slide shows nothing.',
  *checkDeck({ diagnostics, slides }) {
    // Settings that are not read as such tear the first slide apart, and have been reported.
    const isTorn = diagnostics.some(
      ({ rule, severity }) => rule === 'deck/front-matter' && severity === 'error',
    )
    for (const { empty, number, span } of slides) {
      if (!empty || (isTorn && number === 1)) continue
      yield {
        message: `Slide ${number} is empty, expected text or a picture`,
        span: { start: span.start, end: span.start },
        slide: number,
        ...(number === slides.length && number > 1
          ? { help: 'Remove the ruler at the end of the deck: every `---` begins a slide.' }
          : {}),
      }
    }
  },
}
