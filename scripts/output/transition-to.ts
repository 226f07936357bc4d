import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { SlideTransition } from '../model/slide-transition.ts'

/** How the slide at `index` comes on the screen: in Marp, the slide before it says so. */
export function transitionTo(
  { slides }: RenderedDeck,
  index: number,
): { readonly transition?: SlideTransition } {
  const transition = slides[index - 1]?.transition
  return transition ? { transition } : {}
}
