import { DECK_LEXICON } from './deck-lexicon.ts'
import type { Emoji } from './emoji-data.ts'
import { stemOf } from './stems.ts'

/** Stems of the words that speak for an emoji. */
export type EmojiWords = { readonly name: ReadonlySet<string>; readonly keywords: ReadonlySet<string> }

export function emojiWords(emoji: Emoji): EmojiWords {
  const known = MEMO.get(emoji)
  if (known !== undefined) return known
  const lexicon = DECK_LEXICON[emoji.text] ?? ''
  const words = { name: stems(emoji.name), keywords: stems(`${emoji.keywords.join(' ')} ${lexicon}`) }
  MEMO.set(emoji, words)
  return words
}

/** Remembers answers that never change: the same candidates turn up in every report. */
const MEMO: WeakMap<Emoji, EmojiWords> = new WeakMap()

function stems(words: string): ReadonlySet<string> {
  return new Set((words.toLowerCase().match(/[a-z]{2,}/g) ?? []).map(stemOf))
}
