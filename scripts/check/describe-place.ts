import type { Deck } from '../model/deck.ts'
import type { Point } from '../model/span.ts'
import type { Owner } from './rule.ts'

/** Where something is, as people say it, to follow a noun: `on slide 3`. */
export function describePlace(slide: number | undefined, owner: Pick<Owner, 'kind'>): string {
  if (slide !== undefined) return `on slide ${slide}`
  return owner.kind === 'deck' ? 'in the front matter' : 'in the theme'
}

/** Number of the slide that a place of the deck is on; `undefined` in the front matter. */
export function slideAt(deck: Deck, point: Point): number | undefined {
  // Rulers lie between slides; what is there belongs to the slide before.
  return deck.slides.findLast(({ span }) => span.start.offset <= point.offset)?.number
}
