import { describePlace } from '../describe-place.ts'
import { quoteText } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const assetNoAlt: Rule = {
  id: 'asset/no-alt',
  severity: 'info',
  summary: 'A picture has no alternative text for those who do not see it.',
  *checkReference({ alt, kind, raw, slide }, owner) {
    if (kind !== 'image' || alt === undefined || !isBare(alt)) return
    yield {
      message: `Picture ${quoteText(raw)} ${describePlace(slide, owner)} has no alternative text, expected a few words between the brackets`,
    }
  },
}

/** Nothing but what Marp takes for itself: sizes, positions and filters. */
function isBare(alt: string): boolean {
  return alt.split(/\s+/).every((word) => word === '' || MARP_WORD.test(word))
}

const MARP_WORD =
  /^(?:fit|cover|contain|auto|\d+(?:\.\d+)?%|(?:w|h|width|height):\S+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/
