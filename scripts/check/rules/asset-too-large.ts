import type { Picture } from '../../model/asset.ts'
import type { Deck } from '../../model/deck.ts'
import type { ShownPicture } from '../../model/layout-snapshot.ts'
import { describeSize } from '../../report/format-artifacts.ts'
import { describePlace } from '../describe-place.ts'
import { findShownReference } from '../find-shown-reference.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

/** Pixels for each CSS pixel of the slide, as outputs carry them. */
const DENSITY = 2

/** Less is not worth a word: outputs carry pictures at the size at which they are shown. In bytes. */
const LEAST_SAVED = 3_000_000

export const assetTooLarge: Rule = {
  id: 'asset/too-large',
  severity: 'info',
  summary:
    'A picture has far more pixels than any slide shows, so that the project is larger than it needs to be.',
  *checkProject({ partial, pictures, project }) {
    // Decks that were left out may show it larger.
    if (partial || pictures === undefined) return
    for (const { path, picture, size } of project.assets.values()) {
      if (picture === undefined || size < LEAST_SAVED) continue
      const places = project.decks.flatMap((deck) =>
        (pictures.get(deck.name) ?? []).flatMap((shown) => (shown.path === path ? [{ deck, shown }] : [])),
      )
      const [largest] = places.sort((a, b) => b.shown.scale - a.shown.scale)
      const needed = Math.min(1, DENSITY * (largest?.shown.scale ?? 1))
      const saved = size * (1 - needed * needed)
      if (largest === undefined || saved < LEAST_SAVED) continue
      if (project.decks.some((deck) => !pictures.has(deck.name) && asksFor(deck, path))) continue
      yield describe(largest.deck, largest.shown, picture, needed, saved)
    }
  },
}

function asksFor({ references, slides }: Deck, path: string): boolean {
  return [...references, ...slides.flatMap((slide) => slide.references)].some(
    ({ target }) => target.kind === 'file' && target.path === path,
  )
}

/** At its largest place. */
function describe(deck: Deck, shown: ShownPicture, picture: Picture, needed: number, saved: number) {
  const reference = findShownReference(deck, shown)
  const { scale } = shown
  const slide = reference?.slide ?? shown.slide
  return {
    file: deck.file,
    message: `Picture ${quoteText(reference?.raw ?? shown.path)} ${describePlace(slide, { kind: 'deck' })} has ${sizeOf(picture, 1)} pixels and is shown at ${sizeOf(picture, scale)}, expected no more than ${sizeOf(picture, needed)}, which would save about ${describeSize(saved)}`,
    ...(reference && { span: reference.span }),
    slide,
    help: 'Outputs carry it smaller already; the project and the preview do not.',
  }
}

function sizeOf({ width, height }: Pick<Picture, 'width' | 'height'>, scale: number): string {
  return `${Math.round(width * scale)} × ${Math.round(height * scale)}`
}
