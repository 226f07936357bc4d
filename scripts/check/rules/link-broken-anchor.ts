import type { Deck } from '../../model/deck.ts'
import type { ReferenceTarget } from '../../model/reference.ts'
import { describePlace } from '../describe-place.ts'
import { findNearest } from '../find-nearest.ts'
import { quoteText } from '../quote-text.ts'
import type { Finding, Rule } from '../rule.ts'

export const linkBrokenAnchor: Rule = {
  id: 'link/broken-anchor',
  severity: 'warning',
  summary: 'A link leads to a slide or a heading that its deck does not have.',
  *checkDeck(deck, { project }) {
    // Headers and footers of the front matter have links, too.
    for (const reference of [...deck.references, ...deck.slides.flatMap(({ references }) => references)]) {
      const { kind, raw, slide, span, target } = reference
      if (kind !== 'link') continue
      const goal = findGoal(target, raw, deck, project.decks)
      const wrong = goal && judgeAnchor(goal.id, goal.deck)
      if (wrong === undefined) continue
      const { expected, suggestions } = wrong
      yield {
        message: `Link ${quoteText(raw)} ${describePlace(slide, { kind: 'deck' })} leads nowhere, expected ${expected}`,
        span,
        ...(slide !== undefined && { slide }),
        ...(suggestions.length > 0 && { suggestions }),
      }
    }
  },
}

type Goal = { readonly deck: Deck; readonly id: string }

/** In this deck, or in another one: `other.md#3`. */
function findGoal(
  target: ReferenceTarget,
  raw: string,
  deck: Deck,
  decks: readonly Deck[],
): Goal | undefined {
  if (target.kind === 'anchor') return { deck, id: target.id }
  const other = target.kind === 'file' ? decks.find(({ path }) => path === target.path) : undefined
  const [, fragment] = /#(.*)$/s.exec(raw) ?? []
  return other && fragment !== undefined ? { deck: other, id: decode(fragment) } : undefined
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment // a browser takes it as it stands
  }
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
  // Browsers tell `#Summary` from `#summary`.
  if (names.includes(id.toLowerCase()) && !names.includes(id))
    return { expected: `\`#${id.toLowerCase()}\``, suggestions: [`#${id.toLowerCase()}`] }
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
