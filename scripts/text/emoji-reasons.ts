import { FREQUENT_EMOJI } from './common-symbols.ts'
import type { Emoji } from './emoji-data.ts'
import { emojiWords, type WordSource } from './emoji-words.ts'
import type { Reason } from './rank-candidates.ts'
import type { Context, NearWord } from './rank-context.ts'

/** What speaks for an emoji at a place: the words of the line most, then those around, then what decks mostly use. */
export function emojiReasons(emoji: Emoji, context: Context): readonly Reason[] {
  const rank = RANKS.get(emoji.bare)
  const age = -0.02 * emoji.version
  return [
    ...wordReasons(emojiWords(emoji), context),
    { points: context.present.has(emoji.bare) ? 2 : 0, why: 'stands elsewhere in the document' },
    { points: rank === undefined ? 0 : 1.6 - rank * 0.012, why: 'common on slides' },
    { points: PLACES[context.place], why: undefined },
    { points: (emoji.toned ? -0.5 : 0) + (emoji.flag ? -0.5 : 0) + age, why: undefined },
  ]
}

/** Emoji stand at the ends of a line more than amid its words, and hardly ever touch them. */
const PLACES: Readonly<Record<Context['place'], number>> = { end: 0, middle: -2, glued: -3.5 }

const RANKS: ReadonlyMap<string, number> = new Map(
  FREQUENT_EMOJI.map((emoji, rank) => [emoji.replaceAll('\ufe0f', ''), rank]),
)

const WEIGHTS: Readonly<Record<WordSource, Readonly<Record<NearWord['where'], number>>>> = {
  lexicon: { line: 3.5, heading: 1, near: 0.6 },
  name: { line: 3, heading: 0.8, near: 0.5 },
  keyword: { line: 2, heading: 0.6, near: 0.35 },
  more: { line: 1.5, heading: 0.3, near: 0.1 },
}

/** A word anywhere in the document. */
const SUBJECT = 0.15

function wordReasons(words: ReadonlyMap<string, WordSource>, context: Context): readonly Reason[] {
  const reasons: Reason[] = []
  let subject = 0
  for (const [stem, source] of words) {
    const near = context.around.get(stem)
    if (near !== undefined)
      reasons.push({ points: WEIGHTS[source][near.where], why: reasonFor(near, source) })
    if (context.words.has(stem)) subject += SUBJECT
  }
  for (const [stem, word] of context.line) {
    if (!words.has(stem) && isRelated(stem, words))
      reasons.push({ points: 1, why: `goes with \`${word}\` in this line` })
  }
  if (subject > 0) reasons.push({ points: subject, why: 'fits the subject of the document' })
  return reasons
}

function reasonFor({ word, where }: NearWord, source: WordSource): string {
  if (where === 'near') return `goes with \`${word}\` nearby`
  if (where === 'heading') return `goes with \`${word}\` in the heading`
  return source === 'name' ? `its name has \`${word}\` of this line` : `goes with \`${word}\` in this line`
}

/** `partner` and `partnership`, `book` and `notebook`. */
function isRelated(stem: string, words: ReadonlyMap<string, WordSource>): boolean {
  const { length } = stem
  if (length < 4) return false
  const first = stem.charCodeAt(0)
  const last = stem.charCodeAt(length - 1)
  for (const other of words.keys()) {
    const sameStart = other.charCodeAt(0) === first
    if (other.length > length) {
      if (sameStart && other.startsWith(stem)) return true
      if (other.charCodeAt(other.length - 1) === last && other.endsWith(stem)) return true
    } else if (sameStart && other.length >= 4 && other.length < length && stem.startsWith(other)) return true
  }
  return false
}
