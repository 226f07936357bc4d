import type { Range } from '../model/span.ts'
import { kindOf } from './character-kind.ts'
import { type CodePage, LEADS } from './code-pages.ts'
import { emojiCodePoints } from './emoji-data.ts'
import { enumerateLetters, type LetterSearch } from './enumerate-letters.ts'
import { IMPOSSIBLE, plausibility } from './plausibility.ts'
import { type IntactSequence, readIntact } from './read-intact.ts'
import { type Reading, readLone, readLossy } from './read-lossy.ts'
import type { IntactToken, LossyToken, Token } from './token.ts'

export type ScanOptions = {
  /** Whether lost bytes are looked for. */
  readonly losses: boolean
  /** Set once the damage is proved: letters that lost bytes are read too. */
  readonly letters: LetterSearch | undefined
}

/** Everything in `ranges` that can be read as UTF-8 through `page`, in order. */
export function scanPage(
  text: string,
  ranges: readonly Range[],
  page: CodePage,
  options: ScanOptions,
): readonly Token[] {
  const tokens: Token[] = []
  const bit = 1 << page.index
  for (const { start, end } of ranges) {
    let at = start
    while (at < end) {
      const unit = text.charCodeAt(at)
      const token =
        unit >= 0x80 && (LEADS[unit] ?? 0) & bit ? readToken(text, at, end, page, options) : undefined
      if (token !== undefined && token.base > IMPOSSIBLE) {
        tokens.push(token)
        at = token.end
      } else at++
    }
  }
  return tokens
}

function readToken(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  options: ScanOptions,
): Token | undefined {
  const { letters } = options
  const sequence = readIntact(text, at, end, page, letters !== undefined)
  const intact = sequence && intactToken(sequence, at, page)
  const readings = options.losses && page.lossy ? lossyReadings(text, at, end, page, sequence) : []
  const token = readings.length > 0 ? lossyToken(text, at, page, readings) : intact
  if (letters !== undefined) return withLetters(text, at, end, page, letters, token)
  return isKanaLike(token) ? intact : token
}

function intactToken(sequence: IntactSequence, at: number, page: CodePage): IntactToken {
  const { code, folded, foldedLast, controls, strayControls, bytes } = sequence
  let base = plausibility(code, bytes) - 0.4 * strayControls
  if (page.name === 'macroman' && code < 0xa0) base -= 1.5
  if (folded && bytes === 3) base -= emojiCodePoints().has(code) ? 0.5 : 1
  const text = String.fromCodePoint(code)
  return {
    kind: 'intact',
    start: at,
    end: at + sequence.length,
    page,
    base,
    text,
    code,
    folded,
    foldedLast,
    controls,
  }
}

/** The readings with losses that may stand against the intact one; none where that is better. */
function lossyReadings(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  intact: IntactSequence | undefined,
): readonly Reading[] {
  let readings = readLossy(text, at, end, page)
  if (readings.length === 0) return readings
  if (intact !== undefined && !intact.foldedLast) {
    const longest = Math.max(...readings.map(({ length }) => length))
    if (chainEnd(text, at, end, page) >= at + longest) return []
    readings = readings.filter(({ length }) => length > intact.length)
  }
  // Of `ð ` the space may be the author's: then all bytes but the first are gone.
  if (readings.every(({ soft, length }) => soft && length === 2) && intact === undefined)
    return [...readings, ...readLone(text.charAt(at), page)]
  let hard = readings.find(({ soft }) => !soft)?.length ?? 0
  const soft = readings.find((reading) => reading.soft)?.length ?? 0
  const reach = Math.max(soft, intact?.length ?? 0)
  const follower = at + hard < end ? text.charCodeAt(at + hard) : 0x20
  if (hard > 0 && reach > hard && follower >= 0x80 && follower < 0xa0) {
    // A kept byte follows: nothing can have been dropped before it.
    readings = readings.filter((reading) => reading.soft)
    hard = 0
  }
  if (readings.length === 0 || intact === undefined) return readings
  if (hard < intact.length && soft <= intact.length && !(intact.foldedLast && hard > 0)) return []
  if (!intact.foldedLast || soft >= intact.length) return readings
  return [...readings, readingOf(intact, page)]
}

function readingOf(intact: IntactSequence, page: CodePage): Reading {
  const text = String.fromCodePoint(intact.code)
  return { page, length: intact.length, text, loss: 'kept', folded: true, soft: true, sort: 'intact' }
}

/** Where the intact sequences end that touch each other from `at` on. */
function chainEnd(text: string, at: number, end: number, page: CodePage): number {
  let position = at
  while (position < end) {
    const sequence = readIntact(text, position, end, page)
    if (sequence === undefined || sequence.foldedLast) break
    position += sequence.length
  }
  return position
}

function lossyToken(text: string, at: number, page: CodePage, readings: readonly Reading[]): LossyToken {
  const hard = readings.filter(({ soft, length: reach }) => !soft && reach > 1)
  const length = Math.max(...(hard.length > 0 ? hard : readings).map((reading) => reading.length))
  const damaged = text.slice(at, at + length)
  const survivors = [...damaged].filter((character) => character > '\x7f' && character !== '\ufffd').length
  const base = lossyPlausibility(damaged, survivors, readings)
  const first = readings[0]?.text ?? ''
  return { kind: 'lossy', start: at, end: at + length, page, base, text: first, readings, survivors }
}

function lossyPlausibility(damaged: string, survivors: number, readings: readonly Reading[]): number {
  const onlyLetters = readings.every(({ sort }) => sort === 'letter')
  const emoji = readings.filter(({ sort }) => sort === 'emoji' || sort === 'part')
  const questions = damaged.split('?').length - 1
  let base = -0.5
  if (emoji.length > 0) {
    const codePoints = Math.max(...emoji.map((reading) => [...reading.text].length))
    if (survivors >= 3) base = 1.5 + 0.7 * Math.min(codePoints - 1, 4)
    else if (survivors === 2) base = 0.7
  } else if (!onlyLetters && survivors >= 2) base = 0.5
  const marked = damaged.includes('\ufffd')
  const kind = kindOf(damaged.charCodeAt(0))
  const nonLatin = kind.startsWith('greek') || kind.startsWith('cyrillic')
  if (nonLatin && survivors <= 2 && !marked && questions === 0) base -= 0.7
  if (marked) base = Math.max(base, onlyLetters ? 0.5 : 1.5)
  if (questions > 0 && !onlyLetters && (questions >= 2 || survivors >= 2)) base = Math.max(base, 1.2) + 0.3
  return readings.every(({ sort }) => sort === 'symbol') ? base - 0.7 : base
}

/** Bytes that start with E3 are kana far more often than ㊗ ㊙ 〰 〽. */
function isKanaLike(token: Token | undefined): boolean {
  if (token?.kind !== 'lossy' || token.readings.some(({ text }) => text.includes('\ufe0f'))) return false
  return token.readings.every(({ text }) => text >= '\u3000' && text < '\u4000')
}

function withLetters(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  search: LetterSearch,
  token: Token | undefined,
): Token | undefined {
  if (token?.kind === 'intact' && !endsInDoubtfulSpace(text, token)) return token
  const letters = enumerateLetters(text, at, end, page, search)
  if (letters.length === 0) return token
  if (token === undefined) return lossyToken(text, at, page, letters)
  if (token.kind === 'intact') {
    if (!search.losses.includes('dropped')) return token
    const length = token.end - at
    const own = { page, length, loss: 'kept', folded: true, soft: true, sort: 'intact' } as const
    return lossyToken(text, at, page, [
      { ...own, text: token.text },
      { ...own, text: `${token.text} ` },
      ...letters,
    ])
  }
  const longest = Math.max(...letters.map(({ length }) => length))
  if (!search.cjk && longest < token.end - at) return token
  return lossyToken(text, at, page, [...token.readings, ...letters])
}

function endsInDoubtfulSpace(text: string, { foldedLast, code, base, end }: IntactToken): boolean {
  return foldedLast && code !== 0xa0 && base < 2 && !/[\s.,;:!?)»”]/.test(text[end] ?? '\n')
}
