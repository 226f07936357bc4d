import type { Deck } from '../model/deck.ts'
import type { ShownPicture } from '../model/layout-snapshot.ts'
import type { Reference } from '../model/reference.ts'

/** Where the deck asks for a picture that a slide shows. `undefined` where its theme does. */
export function findShownReference(deck: Deck, { path, slide }: ShownPicture): Reference | undefined {
  const asking = [...deck.references, ...deck.slides.flatMap(({ references }) => references)].filter(
    ({ kind, target }) => kind !== 'link' && target.kind === 'file' && target.path === path,
  )
  // Directives hold for later slides, too.
  return asking.find((reference) => reference.slide === slide) ?? asking[0]
}
