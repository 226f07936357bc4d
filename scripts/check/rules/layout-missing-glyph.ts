import { placeWords } from '../place-words.ts'
import { showHidden } from '../quote-text.ts'
import type { Rule } from '../rule.ts'

export const layoutMissingGlyph: Rule = {
  id: 'layout/missing-glyph',
  severity: 'error',
  summary: 'No font has a character of a slide, so that a box is shown instead.',
  *checkDeck(deck, { layouts }) {
    for (const { missingGlyphs, number } of layouts.get(deck.name)?.slides ?? []) {
      for (const character of missingGlyphs) {
        yield {
          message: `No font can draw \`${showHidden(character)}\` (${codePoints(character)}) on slide ${number}, expected a character that the fonts of the theme have`,
          ...placeWords(deck, number, character),
          slide: number,
        }
      }
    }
  },
}

function codePoints(text: string): string {
  return [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
