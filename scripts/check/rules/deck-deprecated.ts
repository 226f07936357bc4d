import { currentDirective } from '../deprecated-directives.ts'
import { describePlace } from '../describe-place.ts'
import { findFrontMatterKeys } from '../find-front-matter-keys.ts'
import { findNoteKeys } from '../find-note-keys.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckDeprecated: Rule = {
  id: 'deck/deprecated',
  severity: 'warning',
  summary: 'A setting has a name that only earlier versions of Marp knew, so that it changes nothing.',
  *checkDeck({ original, slides }) {
    const keys = [
      ...findFrontMatterKeys(original).map((key) => ({ ...key, slide: undefined })),
      ...slides.flatMap((slide) =>
        findNoteKeys(slide, original).map((key) => ({ ...key, slide: slide.number })),
      ),
    ]
    for (const { name, slide, span } of keys) {
      const today = currentDirective(name)
      if (today === undefined) continue
      yield {
        message: `Old directive ${quoteText(name)} ${describePlace(slide, { kind: 'deck' })}, expected ${quoteText(today)}`,
        span,
        ...(slide === undefined ? {} : { slide }),
        suggestions: [today],
        // Said twice, the front matter could not be read at all.
        ...(keys.some((key) => key.name === today) ? {} : { edit: { span, text: today } }),
      }
    }
  },
}
