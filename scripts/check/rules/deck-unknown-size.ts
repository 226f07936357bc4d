import { describePlace, slideAt } from '../describe-place.ts'
import { findNearest } from '../find-nearest.ts'
import { findSetting } from '../find-setting.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckUnknownSize: Rule = {
  id: 'deck/unknown-size',
  severity: 'error',
  summary: 'A deck asks for a size that its theme does not have, so that its slides have another shape.',
  *checkDeck(deck, { project, themeSizes }) {
    const { metadata, original } = deck
    const { size } = metadata
    // Marp takes its default theme for one that does not exist, and another rule says so.
    const known = themeSizes?.get(metadata.theme ?? project.config.theme)
    if (size === undefined || !known || known.has(size)) return
    const names = [...known]
    const span = findSetting(original, 'size', size)
    const slide = span && slideAt(deck, span.start)
    const meant = names.filter((name) => fold(name) === fold(size))
    const [only] = meant
    yield {
      message: `Unknown size ${quoteText(size)} ${describePlace(slide, { kind: 'deck' })}, expected ${names.length > 0 ? `one of ${names.map(quoteText).join(', ')}` : 'none: the theme has no sizes to choose from'}`,
      ...(span ? { span } : {}),
      ...(slide === undefined ? {} : { slide }),
      suggestions: meant.length > 0 ? meant : findNearest(size, names),
      ...(span && meant.length === 1 && only !== undefined ? { edit: { span, text: only } } : {}),
    }
  },
}

/** `16x9`, `16/9` and `16-9` mean `16:9`. */
function fold(size: string): string {
  return size.toLowerCase().replace(/\s*[:x×/.-]\s*/g, ':')
}
