import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { Outcome } from './deck-work.ts'
import type { DeckInProject } from './load-run.ts'

/** Renders a deck, and tells what could not be rendered as it was meant. */
export async function renderItem(item: DeckInProject, outcome: Outcome): Promise<RenderedDeck> {
  const rendered = await item.rendered()
  await outcome.rendered(item, rendered.problems ?? [])
  return rendered
}
