/** Words as they are spoken: also in languages that put no spaces between them. */
export function countWords(text: string): number {
  // The language does not matter: dictionaries are chosen by script. It is named, so that the machine's own never counts.
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}
