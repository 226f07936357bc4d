import { findFrontMatterValue } from '../find-front-matter-keys.ts'
import { findNearest } from '../find-nearest.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckUnknownTheme: Rule = {
  id: 'deck/unknown-theme',
  severity: 'error',
  summary: 'A deck asks for a theme that does not exist.',
  *checkDeck({ metadata, original }, { themeNames }) {
    const { theme } = metadata
    if (theme === undefined || themeNames.includes(theme)) return
    const span = findFrontMatterValue(original, 'theme', theme)
    yield {
      message: `Unknown theme ${quoteText(theme)} of the deck, expected one of ${themeNames.map(quoteText).join(', ')}`,
      ...(span ? { span } : {}),
      suggestions: findNearest(theme, themeNames),
    }
  },
}
