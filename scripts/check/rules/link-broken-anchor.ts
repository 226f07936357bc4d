import type { Deck } from '../../model/deck.ts'
import { findNearest } from '../find-nearest.ts'
import { quoteText } from '../quote-text.ts'
import type { Finding, Rule } from '../rule.ts'

export const linkBrokenAnchor: Rule = {
  id: 'link/broken-anchor',
  severity: 'warning',
  summary: 'A link leads to a slide or a heading that the deck does not have.',
  *checkDeck(deck) {
    for (const { references, number } of deck.slides) {
      for (const { kind, raw, span, target } of references) {
        if (kind !== 'link' || target.kind !== 'anchor') continue
        const wrong = judgeAnchor(target.id, deck)
        if (wrong === undefined) continue
        const { expected, suggestions } = wrong
        yield {
          message: `Link ${quoteText(raw)} on slide ${number} leads nowhere, expected ${expected}`,
          span,
          slide: number,
          ...(suggestions.length > 0 && { suggestions }),
        }
      }
    }
  },
}

type Wrong = { readonly expected: string; readonly suggestions: NonNullable<Finding['suggestions']> }

function judgeAnchor(id: string, { slides, tags }: Deck): Wrong | undefined {
  // Browsers go to the first slide, whatever is there.
  if (id === '' || id.toLowerCase() === 'top') return undefined
  if (isOfHtml(id, tags)) return undefined
  if (/^\d+$/.test(id)) {
    const wanted = Number.parseInt(id, 10)
    if (wanted >= 1 && wanted <= slides.length) return undefined
    return { expected: `a slide from 1 to ${slides.length}`, suggestions: [] }
  }
  const names = slides.flatMap(({ headings }) => headings.map(({ text }) => nameOf(text)))
  if (names.some((name) => [fold(id), fold(id.replace(/-\d+$/, ''))].includes(fold(name)))) return undefined
  return {
    expected: 'the number of a slide, or a heading in lower case with hyphens for blanks',
    suggestions: findNearest(id, names).map((name) => `#${name}`),
  }
}

function isOfHtml(id: string, tags: Deck['tags']): boolean {
  return tags.some(({ attributes }) =>
    attributes.some(({ name, value }) => (name === 'id' || name === 'name') && value === id),
  )
}

/** About what marp-core calls the heading: it leaves out the same signs, but what is left of tags in a heading is up to it. */
function nameOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** Two names that only differ in signs may be the same. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
