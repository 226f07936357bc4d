import type { Slide } from '../../model/deck.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const deckDuplicateTitle: Rule = {
  id: 'deck/duplicate-title',
  severity: 'info',
  summary: 'Two slides that do not follow each other have the same title.',
  *checkDeck({ original, slides }) {
    const counts = countTitles(slides)
    const seen = new Map<string, Slide>()
    for (const [index, slide] of slides.entries()) {
      const { headings, number, title } = slide
      if (title === undefined) continue
      const first = seen.get(fold(title))
      const span = headings.find(({ text }) => text === title)?.span ?? slide.span
      // Slides that follow each other continue; one that comes back as it was, an agenda, is meant to.
      const previous = slides[index - 1]?.title
      const continues = previous !== undefined && fold(previous) === fold(title)
      if (!first) seen.set(fold(title), slide)
      else if (
        !continues &&
        (counts.get(fold(title)) ?? 0) < OFTEN &&
        contentOf(first, original) !== contentOf(slide, original)
      ) {
        yield {
          message: `Title ${quoteText(title)} of slide ${number} is that of slide ${first.number}, expected one of its own`,
          span,
          slide: number,
        }
      }
    }
  },
}

/** A title that comes back again and again (“Exercise”) is a sign that the author set up. */
const OFTEN = 3

/** On how many slides each title is; those that follow each other count as one. */
function countTitles(slides: readonly Slide[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [index, { title = '' }] of slides.entries()) {
    if (fold(slides[index - 1]?.title ?? '') === fold(title)) continue
    counts.set(fold(title), (counts.get(fold(title)) ?? 0) + 1)
  }
  return counts
}

function fold(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ')
}

function contentOf({ span }: Slide, text: string): string {
  return text.slice(span.start.offset, span.end.offset).replace(/<!--[\s\S]*?-->|[*_\s]+/g, '')
}
