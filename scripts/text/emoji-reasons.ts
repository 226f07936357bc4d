import { FREQUENT_EMOJI } from './common-symbols.ts'
import type { Emoji } from './emoji-data.ts'
import { emojiWords, type WordSource } from './emoji-words.ts'
import type { Reason } from './rank-candidates.ts'
import type { Context } from './rank-context.ts'

/** What speaks for an emoji at a place: the words of the line most, then those around, then what decks mostly use. */
export function emojiReasons(emoji: Emoji, context: Context): readonly Reason[] {
  const rank = RANKS.get(emoji.text.replaceAll('\ufe0f', ''))
  const age = -0.02 * emoji.version
  const bare = emoji.text.replaceAll('\ufe0f', '')
  return [
    ...wordReasons(emojiWords(emoji), context),
    { points: context.present.has(bare) ? 2 : 0, why: 'stands elsewhere in the document' },
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

const WEIGHTS: Readonly<Record<WordSource, { line: number; heading: number; near: number }>> = {
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
    const weight = WEIGHTS[source]
    const inLine = context.line.get(stem)
    const inHeading = context.heading.get(stem)
    const near = context.near.get(stem)
    if (inLine !== undefined) reasons.push({ points: weight.line, why: lineReason(inLine, source) })
    else if (inHeading !== undefined)
      reasons.push({ points: weight.heading, why: `goes with \`${inHeading}\` in the heading` })
    else if (near !== undefined) reasons.push({ points: weight.near, why: `goes with \`${near}\` nearby` })
    if (context.words.has(stem)) subject += SUBJECT
  }
  for (const [stem, word] of context.line) {
    if (!words.has(stem) && isRelated(stem, words))
      reasons.push({ points: 1, why: `goes with \`${word}\` in this line` })
  }
  if (subject > 0) reasons.push({ points: subject, why: 'fits the subject of the document' })
  return reasons
}

function lineReason(word: string, source: WordSource): string {
  return source === 'name' ? `its name has \`${word}\` of this line` : `goes with \`${word}\` in this line`
}

/** `partner` and `partnership`, `book` and `notebook`. */
function isRelated(stem: string, words: ReadonlyMap<string, WordSource>): boolean {
  if (stem.length < 4) return false
  for (const other of words.keys()) {
    if (other.length > stem.length ? other.startsWith(stem) || other.endsWith(stem) : false) return true
    if (other.length >= 4 && stem.length > other.length && stem.startsWith(other)) return true
  }
  return false
}
