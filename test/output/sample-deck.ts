import type { RenderedDeck } from '../../scripts/model/rendered-deck.ts'

/** A deck of one slide. */
export function deckOf(body: string, css = '', notes: readonly string[] = []): RenderedDeck {
  return deckWith([{ body, notes }], css)
}

export function deckWith(
  slides: readonly { readonly body: string; readonly notes?: readonly string[] }[],
  css = '',
): RenderedDeck {
  return {
    slides: slides.map(({ body, notes = [] }) => ({
      html:
        '<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720">' +
        `<section>${body}</section></foreignObject></svg>`,
      notes,
    })),
    css,
    width: 1280,
    height: 720,
    lang: 'en',
    title: 'Title of the deck',
  }
}
