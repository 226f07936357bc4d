import type { RenderedDeck } from '../model/rendered-deck.ts'

/** The presenter notes as plain text, separated as marp-cli does it; empty when the deck has none. */
export function renderNotes({ slides }: Pick<RenderedDeck, 'slides'>): string {
  if (slides.every(({ notes }) => notes.length === 0)) return ''
  return slides.map(({ notes }) => notes.join('\n\n')).join('\n\n---\n\n')
}
