import type { GlyphQuestion } from './find-tofu.ts'
import { isEmoji } from './raw-ancestors.ts'
import type { RawPage } from './raw-page.ts'
import { splitCharacters } from './split-characters.ts'

/** Every character of a deck once for each font that it is drawn in. Emoji are pictures: no font need have them. */
export function glyphQuestions({ slides }: RawPage): readonly GlyphQuestion[] {
  const fonts = new Map<string, Set<string>>()
  for (const { elements, texts } of slides) {
    for (const { element, text, style } of texts) {
      if (style === undefined || isEmoji(elements, element)) continue
      const characters = fonts.get(style.font) ?? new Set()
      fonts.set(style.font, characters)
      for (const character of splitCharacters(text)) characters.add(character)
    }
  }
  return [...fonts].map(([font, characters]) => ({ font, characters: [...characters] }))
}
