import { once } from '../model/once.ts'
import { DECK_LEXICON } from './deck-lexicon.ts'
import type { Emoji } from './emoji-data.ts'
import { stemOf } from './stems.ts'

/** Why a word speaks for an emoji, strongest first. */
export type WordSource = 'lexicon' | 'name' | 'keyword' | 'more'

/** Stems of the words that speak for an emoji, each with its strongest source. */
export function emojiWords(emoji: Emoji): ReadonlyMap<string, WordSource> {
  const known = MEMO.get(emoji)
  if (known !== undefined) return known
  const words = new Map<string, WordSource>()
  addStems(words, emoji.more, 'more')
  addStems(words, emoji.keywords, 'keyword')
  if (/\b(?:man|men)\b/.test(emoji.name)) addStems(words, 'male', 'keyword')
  if (/\b(?:woman|women)\b/.test(emoji.name)) addStems(words, 'female', 'keyword')
  addStems(words, emoji.name, 'name')
  addStems(words, lexicon().get(emoji.bare) ?? '', 'lexicon')
  MEMO.set(emoji, words)
  return words
}

/** Remembers answers that never change: the same candidates turn up in every report. */
const MEMO: WeakMap<Emoji, ReadonlyMap<string, WordSource>> = new WeakMap()

const lexicon: () => ReadonlyMap<string, string> = once(
  () =>
    new Map(
      DECK_LEXICON.trim()
        .split('\n')
        .map((line) => line.trim().split(/ (.*)/s, 2))
        .map(([emoji = '', words = '']) => [emoji.replaceAll('\ufe0f', ''), words]),
    ),
)

function addStems(words: Map<string, WordSource>, text: string, source: WordSource): void {
  for (const word of text.toLowerCase().match(/[a-z]{2,}/g) ?? []) words.set(stemOf(word), source)
}
