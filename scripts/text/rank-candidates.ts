import type { RepairCandidate } from '../model/repair.ts'
import { FREQUENT_EMOJI } from './common-symbols.ts'
import { type Emoji, emojiByText } from './emoji-data.ts'
import { type EmojiWords, emojiWords } from './emoji-words.ts'
import type { Doubt } from './findings.ts'
import type { DocumentFacts } from './read-document.ts'
import type { Choice } from './settle-token.ts'
import { signFit } from './sign-fit.ts'
import { stemsOf } from './stems.ts'
import { nameOf } from './symbol-names.ts'

/** All emoji of which nothing but the first byte is left are some 480; who shows them to people shows a dozen. */
const MAX_CANDIDATES = 512

/** The readings of a doubt for people to choose from: best first, each with its name and the reason for its rank. */
export function rankCandidates(
  text: string,
  doubt: Doubt,
  document: DocumentFacts,
): readonly RepairCandidate[] {
  const context = readContext(text, doubt, document)
  return doubt.choices
    .map((choice) => judge(choice, text, doubt, context))
    .sort((a, b) => b.points - a.points)
    .slice(0, MAX_CANDIDATES)
    .map(({ choice, why }) => ({
      text: choice.text,
      name: nameOf(choice.text),
      why: why ?? 'fits what is left of it',
    }))
}

type Context = DocumentFacts & {
  readonly line: ReadonlyMap<string, string>
  readonly near: ReadonlyMap<string, string>
}

type Judgement = { readonly choice: Choice; readonly points: number; readonly why: string | undefined }

/** Points, and the reason that gave them. */
type Reason = { readonly points: number; readonly why: string | undefined }

function readContext(text: string, { start, end }: Doubt, document: DocumentFacts): Context {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline
  const line = stemsOf(text.slice(lineStart, lineEnd))
  const near = stemsOf(text.slice(Math.max(0, lineStart - 300), lineEnd + 300))
  return { ...document, line, near }
}

function judge(choice: Choice, text: string, doubt: Doubt, context: Context): Judgement {
  const { option } = choice
  const emoji = emojiByText().get(option.text)
  const reasons =
    emoji === undefined ? signReasons(choice, text, doubt) : emojiReasons(emoji, option.text, context)
  const glued =
    option.soft &&
    /^[\p{L}\p{N}]/u.test(text.slice(doubt.start + option.length, doubt.start + option.length + 2))
  const points =
    reasons.reduce((sum, reason) => sum + reason.points, 0) -
    (glued ? 3 : 0) +
    (option.soft && !glued ? 0.3 : 0)
  const [best] = reasons.filter(({ why }) => why !== undefined).toSorted((a, b) => b.points - a.points)
  return { choice, points, why: best !== undefined && best.points > 0 ? best.why : undefined }
}

const USUAL_SIGNS: Readonly<Record<string, number>> = {
  '’': 1.6,
  '—': 1.2,
  '“': 1.2,
  '”': 1.2,
  '–': 1,
  '…': 1,
  '→': 0.9,
  '•': 0.7,
  '✓': 0.6,
  '™': 0.5,
  '‘': 0.4,
}

function signReasons({ text: sign, option }: Choice, text: string, { start, end }: Doubt): readonly Reason[] {
  const first = sign.charAt(0)
  return [
    { points: signFit(first, text, start, end), why: 'fits its neighbours' },
    { points: USUAL_SIGNS[first] ?? 0, why: 'common in text' },
    { points: option.sort === 'symbol' ? -1.5 : 0, why: undefined },
  ]
}

function emojiReasons(emoji: Emoji, spelling: string, context: Context): readonly Reason[] {
  const words = emojiWords(emoji)
  const rank = FREQUENT_EMOJI.indexOf(emoji.text)
  const age = emoji.version >= 14 ? -0.4 : emoji.version >= 11 ? -0.15 : 0
  return [
    ...[...context.line].map(([stem, word]) => lineReason(stem, word, words)),
    ...[...context.near]
      .filter(([stem]) => !context.line.has(stem))
      .map(([stem, word]) => nearReason(stem, word, words)),
    { points: countWords(context.words, words) * 0.15, why: 'fits the subject of the document' },
    { points: context.present.has(spelling) ? 2 : 0, why: 'stands elsewhere in the document' },
    { points: rank < 0 ? 0 : 2.2 - rank * 0.012, why: 'common on slides' },
    { points: (emoji.toned ? -0.5 : 0) + (emoji.flag ? -0.5 : 0) + age, why: undefined },
  ]
}

function lineReason(stem: string, word: string, words: EmojiWords): Reason {
  if (words.name.has(stem)) return { points: 3, why: `its name has \`${word}\` of this line` }
  if (words.keywords.has(stem)) return { points: 2, why: `goes with \`${word}\` in this line` }
  const related = [...words.name, ...words.keywords].some((other) => isRelated(stem, other))
  return { points: related ? 1 : 0, why: `goes with \`${word}\` in this line` }
}

function isRelated(stem: string, other: string): boolean {
  if (stem.length < 3) return false
  if (other.length > stem.length) return other.startsWith(stem) || other.endsWith(stem)
  return other.length >= 4 && stem.startsWith(other)
}

function nearReason(stem: string, word: string, words: EmojiWords): Reason {
  const points = words.name.has(stem) ? 0.5 : words.keywords.has(stem) ? 0.35 : 0
  return { points, why: `goes with \`${word}\` nearby` }
}

function countWords(document: ReadonlyMap<string, string>, { name, keywords }: EmojiWords): number {
  return [...new Set([...name, ...keywords])].filter((word) => document.has(word)).length
}
