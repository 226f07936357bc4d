import type { Deck } from '../../model/deck.ts'
import type { MissingFont, SlideLayout } from '../../model/layout-snapshot.ts'
import type { Span } from '../../model/span.ts'
import { findFontMention } from '../find-font-mention.ts'
import { createPlacer } from '../place-finding.ts'
import { quoteText, showHidden } from '../quote-text.ts'
import type { Finding, Rule } from '../rule.ts'

export const layoutMissingGlyph: Rule = {
  id: 'layout/missing-glyph',
  severity: 'error',
  summary:
    'No font has a character of a slide, so that a box is shown instead (a warning where another font is shown than the one asked for).',
  *checkDeck(deck, { layouts }) {
    const layout = layouts.get(deck.name)
    for (const slide of layout?.slides ?? []) {
      for (const [first, ...others] of groupByLine(deck, slide)) {
        const { character, span } = first
        const more = others.length === 0 ? '' : ` and ${describeOthers(others)}`
        yield {
          message: `No font can draw \`${showHidden(character)}\` (${codePoints(character)})${more} on slide ${slide.number}, expected ${others.length === 0 ? 'a character' : 'characters'} that the fonts of the theme have`,
          ...(span && { span }),
          slide: slide.number,
        }
      }
    }
    const references = [...deck.references, ...deck.slides.flatMap((slide) => slide.references)]
    for (const font of layout?.missingFonts ?? []) {
      const [first = ''] = font.families
      const span = findFontMention(deck.original, first, references)
      if (span) yield { ...describeMissing(font), span }
    }
  },
  *checkProject({ project: { decks, themes }, layouts }) {
    const missing = decks.flatMap(({ name }) => layouts.get(name)?.missingFonts ?? [])
    const byFamily = new Map(missing.map((font) => [font.families[0] ?? '', font]))
    for (const { file, css, references } of themes) {
      for (const [family, font] of byFamily) {
        const span = findFontMention(css, family, references)
        if (span) yield { ...describeMissing(font), file, span }
      }
    }
  },
}

type Missing = { readonly character: string; readonly span?: Span }

/** A word in a script without a font is one trouble, not one for each of its letters. */
function groupByLine(
  deck: Deck,
  slide: SlideLayout,
): readonly (readonly [Missing, ...(readonly Missing[])])[] {
  const lines = new Map<number | undefined, [Missing, ...Missing[]]>()
  const placeIn = createPlacer(deck, slide)
  for (const [index, character] of slide.missingGlyphs.entries()) {
    const place = slide.missingPlaces?.[index]
    const { span } = placeIn({ text: character, ...(place && { place }) })
    const missing = { character, ...(span && { span }) }
    const known = lines.get(span?.start.line)
    if (known) known.push(missing)
    else lines.set(span?.start.line, [missing])
  }
  return [...lines.values()].map((line) => line.toSorted(inOrder) as [Missing, ...Missing[]])
}

function inOrder(a: Missing, b: Missing): number {
  return (a.span?.start.offset ?? 0) - (b.span?.start.offset ?? 0)
}

/** Three are enough to know which script it is. */
const NAMED = 3

function describeOthers(others: readonly Missing[]): string {
  const named = others.slice(0, NAMED).map(({ character }) => `\`${showHidden(character)}\``)
  const rest = others.length - named.length
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

/** Kinds of fonts that we bring along. Whoever ends a list in one of them has seen to it that another font may be shown. */
const FORESEEN = /^(?:(?:ui-)?(?:sans-serif|monospace)|system-ui)$/

function describeMissing({ families, kind = '', drawn }: MissingFont): Finding {
  return {
    message: `No font ${families.map(quoteText).join(' or ')} is there, so that ${quoteText(drawn)} is shown, expected a file of it in an \`@font-face\``,
    severity: FORESEEN.test(kind) ? 'info' : 'warning',
    help: 'Put the font into the project, and name its file in the style: `@font-face { font-family: …; src: url(…) }`.',
  }
}

function codePoints(text: string): string {
  return [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
