import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const linkNotADeck: Rule = {
  id: 'link/not-a-deck',
  severity: 'warning',
  needsAllDecks: true,
  summary: 'A link leads to a Markdown file that is no deck, so that no output is made from it.',
  *checkDeck({ slides }, { project, files }) {
    for (const { references, number } of slides) {
      for (const { kind, raw, span, target } of references) {
        if (kind !== 'link' || target.kind !== 'file') continue
        const { path } = target
        if (!/\.(?:md|markdown)$/i.test(path) || !files.has(path)) continue
        if (project.decks.some((deck) => deck.path === path)) continue
        yield {
          message: `Link to ${quoteText(raw)} on slide ${number} leads to no output, expected a deck of this build`,
          span,
          slide: number,
        }
      }
    }
  },
}
