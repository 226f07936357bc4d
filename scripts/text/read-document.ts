import { findEmoji, startsEmoji } from './emoji-data.ts'
import { stemsOf } from './stems.ts'

/** What the whole document says about the meaning of one damaged place. */
export type DocumentFacts = {
  /** Stem → word. */
  readonly words: ReadonlyMap<string, string>
  /** Emoji and signs that stand somewhere in it, without variation selectors. */
  readonly present: ReadonlySet<string>
}

export function readDocument(text: string): DocumentFacts {
  const present = new Set<string>()
  for (const cluster of new Set(text.match(/[^\x00-\x7f]+/g)))
    addEmoji(cluster.replaceAll('\ufe0f', ''), present)
  // The beginning of a huge text says enough about its subject.
  return { words: stemsOf(text.slice(0, 200_000)), present }
}

/** Units of the longest emoji: families and subdivision flags. */
const LONGEST = 15

function addEmoji(cluster: string, present: Set<string>): void {
  let at = 0
  while (at < cluster.length) {
    let length = startsEmoji(cluster.charCodeAt(at)) ? Math.min(LONGEST, cluster.length - at) : 1
    while (length > 1 && findEmoji(cluster.slice(at, at + length)) === undefined) length--
    present.add(cluster.slice(at, at + length))
    at += length
  }
}
