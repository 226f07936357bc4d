import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckHeadingJump: Rule = {
  id: 'deck/heading-jump',
  severity: 'info',
  summary: 'A heading leaves out a level below the one before it on its slide.',
  *checkDeck({ slides }) {
    for (const { headings, number } of slides) {
      for (const [index, { level, span, text }] of headings.entries()) {
        // A slide may begin with any level: it stands for how large its title is.
        const before = headings[index - 1]?.level ?? level
        if (level <= before + 1) continue
        yield {
          message: `Heading ${quoteText(text)} of level ${level} after one of level ${before} on slide ${number}, expected level ${before + 1}`,
          span,
          slide: number,
          help: `Begin it with ${quoteText('#'.repeat(before + 1))}, and choose its size in the theme.`,
        }
      }
    }
  },
}
