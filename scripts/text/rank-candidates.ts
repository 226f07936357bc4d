import type { RepairCandidate } from '../model/repair.ts'
import { findEmoji } from './emoji-data.ts'
import { emojiReasons } from './emoji-reasons.ts'
import type { Doubt } from './findings.ts'
import { letterReasons } from './letter-reasons.ts'
import { type Context, createReadContext } from './rank-context.ts'
import type { DocumentFacts } from './read-document.ts'
import type { Choice } from './settlement.ts'
import { nameOf } from './symbol-names.ts'

/** All emoji of which nothing but the first byte is left are some 480; who shows them to people shows a dozen. */
const MAX_CANDIDATES = 512

/** Points, and the reason that gave them. */
export type Reason = { readonly points: number; readonly why: string | undefined }

/** Ranks the readings of doubts of one text for people to choose from: best first, each with its name and the reason for its rank. */
export function createRankCandidates(
  text: string,
  document: DocumentFacts,
): (doubt: Doubt) => readonly RepairCandidate[] {
  const readContext = createReadContext(text, document)
  return (doubt) => {
    const context = readContext(doubt)
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
}

type Judgement = { readonly choice: Choice; readonly points: number; readonly why: string | undefined }

function judge(choice: Choice, text: string, doubt: Doubt, context: Context): Judgement {
  const reasons = [...reasonsFor(choice, text, doubt, context), spaceReason(choice, text, doubt)]
  let points = 0
  let best: Reason = { points: 0, why: undefined }
  for (const reason of reasons) {
    points += reason.points
    if (reason.why !== undefined && reason.points > best.points) best = reason
  }
  return { choice, points, why: best.why }
}

function reasonsFor(choice: Choice, text: string, doubt: Doubt, context: Context): readonly Reason[] {
  const { text: reading, sort } = choice.option
  if (sort === 'letter' || sort === 'intact') {
    const letter = reading.trim()
    if (/^\p{L}$/u.test(letter)) return letterReasons(letter, text, doubt, context)
  }
  const emoji = sort === 'common' || sort === 'symbol' ? undefined : findEmoji(reading)
  return emoji === undefined ? signReasons(choice, context) : emojiReasons(emoji, context)
}

/** Whether the space at the end was a byte of the reading, or the author's. */
function spaceReason({ option }: Choice, text: string, { start }: Doubt): Reason {
  if (!option.soft) return { points: 0, why: undefined }
  const next = text.slice(start + option.length, start + option.length + 2)
  if (/^[\p{L}\p{N}]/u.test(next)) return { points: -3, why: undefined }
  if (option.folded && /^(?:[ \r\n]|$)/.test(next)) return { points: 1.5, why: 'explains the space after it' }
  return { points: 0.3, why: undefined }
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

/** Below every emoji, even one amid words. */
const HARDLY_EVER = -5

function signReasons({ text: sign, option }: Choice, context: Context): readonly Reason[] {
  const first = sign.charAt(0)
  return [
    { points: context.signs[first] ?? 0, why: 'fits its neighbours' },
    { points: USUAL_SIGNS[first] ?? 0, why: 'common in text' },
    { points: option.sort === 'symbol' ? HARDLY_EVER : 0, why: undefined },
  ]
}
