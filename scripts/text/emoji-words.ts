import { DECK_LEXICON } from './deck-lexicon.ts'
import type { Emoji } from './emoji-data.ts'
import { stemOf } from './stems.ts'

/** Stems of the words that speak for an emoji. */
export type EmojiWords = { readonly name: ReadonlySet<string>; readonly keywords: ReadonlySet<string> }

export function emojiWords({ text, name, keywords }: Emoji): EmojiWords {
  const lexicon = DECK_LEXICON[text] ?? ''
  return { name: stems(name), keywords: stems(`${keywords.join(' ')} ${lexicon}`) }
}

function stems(words: string): ReadonlySet<string> {
  return new Set((words.toLowerCase().match(/[a-z]{2,}/g) ?? []).map(stemOf))
}
