import type { RenderedDeck, RenderedSlide } from '../../scripts/model/rendered-deck.ts'

/** A deck of one slide. */
export function deckOf(body: string, css = '', notes: readonly string[] = []): RenderedDeck {
  return deckWith([{ body, notes }], css)
}

export function deckWith(
  slides: readonly (Partial<RenderedSlide> & { readonly body: string })[],
  css = '',
): RenderedDeck {
  return {
    slides: slides.map(({ body, notes = [], transition }) => ({
      html:
        '<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720">' +
        `<section>${body}</section></foreignObject></svg>`,
      notes,
      ...(transition && { transition }),
    })),
    css,
    width: 1280,
    height: 720,
    lang: 'en',
    title: 'Title of the deck',
  }
}
