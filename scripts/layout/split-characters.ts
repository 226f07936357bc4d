const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one character: a letter with its accents, a flag, an emoji with its skin tone. */
export function splitCharacters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter((part) => part.trim() !== '')
}
