import { stemsOf } from './stems.ts'

/** What the whole document says about the meaning of one damaged place. */
export type DocumentFacts = {
  /** Stem → word. */
  readonly words: ReadonlyMap<string, string>
  /** Emoji and signs that stand somewhere in it. */
  readonly present: ReadonlySet<string>
}

export function readDocument(text: string): DocumentFacts {
  const clusters = new Set(text.match(/[^\x00-\x7f]+/g))
  const present = new Set<string>()
  for (const cluster of clusters) {
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(cluster))
      present.add(segment)
  }
  // The beginning of a huge text says enough about its subject.
  return { words: stemsOf(text.slice(0, 200_000)), present }
}
