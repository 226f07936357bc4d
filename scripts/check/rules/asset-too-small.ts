import type { PixelSize } from '../../model/asset.ts'
import type { ShownPicture } from '../../model/layout-snapshot.ts'
import type { Reference } from '../../model/reference.ts'
import { describePlace } from '../describe-place.ts'
import { findShownReference } from '../find-shown-reference.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

/** From here on, people in the second row see it. */
const MOST_ENLARGED = 1.5

/** What is smaller is a pattern or a patch of colour, meant to be stretched. In pixels. */
const LEAST_SIDE = 16

export const assetTooSmall: Rule = {
  id: 'asset/too-small',
  severity: 'warning',
  summary: 'A slide shows a picture so much larger than it is that it is blurred.',
  *checkDeck(deck, { pictures, project }) {
    const worst = new Map<Reference, ShownPicture>()
    for (const shown of pictures?.get(deck.name) ?? []) {
      const reference =
        shown.scale > MOST_ENLARGED && !shown.coarse ? findShownReference(deck, shown) : undefined
      if (reference && shown.scale > (worst.get(reference)?.scale ?? 0)) worst.set(reference, shown)
    }
    for (const [{ raw, slide: said, span }, { path, scale, slide: seen }] of worst) {
      const slide = said ?? seen
      const picture = project.assets.get(path)?.picture
      if (picture === undefined || Math.min(picture.width, picture.height) < LEAST_SIDE) continue
      yield {
        message: `Picture ${quoteText(raw)} ${describePlace(slide, { kind: 'deck' })} is shown ${scale.toFixed(1)} times as large as it is (${sizeOf(picture, 1)} pixels), expected at least ${sizeOf(picture, scale)}`,
        span,
        slide,
      }
    }
  },
}

function sizeOf({ width, height }: PixelSize, scale: number): string {
  return `${Math.round(width * scale)} × ${Math.round(height * scale)}`
}
