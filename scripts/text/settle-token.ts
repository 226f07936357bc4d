import { isLetter, isUpper, kindOf } from './character-kind.ts'
import type { CodePage } from './code-pages.ts'
import type { DamageEvidence } from './damage-evidence.ts'
import { enumerateLetters, type LetterSearch } from './enumerate-letters.ts'
import { narrowReadings } from './narrow-readings.ts'
import type { Reading } from './read-lossy.ts'
import type { LossyToken, Token } from './token.ts'

/** What is done about one token: text in its place, a question, or nothing. */
export type Settlement =
  | {
      readonly kind: 'edit'
      readonly end: number
      readonly text: string
      readonly option: Reading | undefined
    }
  | { readonly kind: 'doubt'; readonly end: number; readonly choices: readonly Choice[] }

/** One answer to a doubt: the text for the whole span of the doubt. */
export type Choice = { readonly text: string; readonly option: Reading }

/** Settles one token of an accepted run. `rivals` are the readings of the same place through other likely pages. */
export function settleToken(
  text: string,
  token: Token,
  rivals: readonly Reading[],
  evidence: DamageEvidence,
): Settlement | undefined {
  if (token.kind === 'intact') {
    if (token.foldedLast) return settleSpace(text, token.start, token, evidence)
    if (rivals.length === 0) return { kind: 'edit', end: token.end, text: token.text, option: undefined }
    return settleRivals(token, rivals)
  }
  return settleLossy(text, token, rivals, evidence)
}

/** Two likely pages read different letters, with all bytes there. */
function settleRivals({ page, text, start, end }: Token, rivals: readonly Reading[]): Settlement {
  const own = {
    page,
    text,
    length: end - start,
    loss: 'kept',
    folded: false,
    soft: false,
    sort: 'intact',
  } as const
  return { kind: 'doubt', end, choices: [own, ...rivals].map((option) => ({ text: option.text, option })) }
}

/** The last byte, A0, is seen as a space: was it the space between two words? */
function settleSpace(
  text: string,
  start: number,
  token: Token & { readonly kind: 'intact' },
  evidence: DamageEvidence,
): Settlement | undefined {
  const { code, end, page } = token
  const before = kindOf(start > 0 ? text.charCodeAt(start - 1) : 0x20)
  // French and Portuguese write `Â ` after capitals, and `Â propos`.
  const opensWord = before === 'space' && isLetter(kindOf(text.codePointAt(end) ?? 0x20))
  if (code === 0xa0 && (isUpper(before) || opensWord)) return undefined
  const follower = text.codePointAt(end) ?? 0x20
  const after = kindOf(follower)
  // What follows beyond ASCII may be damage itself, and stand for a letter.
  const open = isLetter(after) || after === 'digit' || (follower >= 0x80 && after !== 'nbsp')
  if (code === 0xa0 && isOrdinal(text, start, page, evidence)) return settleOrdinal(page, end)
  if (!open || (evidence.kept > 0 && code <= 0xffff) || code === 0xa0) {
    return { kind: 'edit', end, text: token.text, option: undefined }
  }
  const reading = {
    length: end - start,
    loss: 'kept',
    folded: true,
    soft: true,
    sort: 'intact',
    page,
  } as const
  const folded = [`${token.text} `, token.text].map((choice) => ({
    text: choice,
    option: { ...reading, text: choice },
  }))
  return { kind: 'doubt', end, choices: [...folded, ...beforeSpace(text, token, evidence)] }
}

/** `daĆ Geräte`: the last byte was lost, and the space is the author's. */
function beforeSpace(
  text: string,
  { start, end, page }: Token,
  { kept, replaced, question }: DamageEvidence,
): readonly Choice[] {
  if (end - start !== 2 || kept + replaced + question > 0) return []
  const letters = enumerateLetters(text, start, end, page, DROPPED)
  return letters.map((option) => ({ text: `${option.text} `, option }))
}

const DROPPED: LetterSearch = { losses: ['dropped'], blocks: 'all', cjk: false }

/** `1.Β version`: windows-1253 has no ª, so that its last byte may have been lost before the space. */
function isOrdinal(text: string, start: number, page: CodePage, { kept }: DamageEvidence): boolean {
  return (
    kept === 0 &&
    page.undefinedBytes.includes(0xaa) &&
    /\d\.?$/.test(text.slice(Math.max(0, start - 2), start))
  )
}

function settleOrdinal(page: CodePage, end: number): Settlement {
  const nbsp = {
    page,
    text: '\u00a0',
    length: 2,
    loss: 'kept',
    folded: true,
    soft: true,
    sort: 'intact',
  } as const
  const ordinal = { ...nbsp, text: 'ª', length: 1, loss: 'dropped', folded: false, soft: false } as const
  return {
    kind: 'doubt',
    end,
    choices: [
      { text: nbsp.text, option: nbsp },
      { text: `${ordinal.text} `, option: ordinal },
    ],
  }
}

function settleLossy(
  text: string,
  token: LossyToken,
  rivals: readonly Reading[],
  evidence: DamageEvidence,
): Settlement | undefined {
  const { start } = token
  const options = narrowReadings(text, start, [...token.readings, ...rivals], evidence)
  if (options.length === 0) return undefined
  const end = start + Math.max(...options.map(({ length }) => length))
  const choices = new Map<string, Choice>()
  for (const option of options) {
    const whole = option.text + text.slice(start + option.length, end)
    if (!choices.has(whole)) choices.set(whole, { text: whole, option })
  }
  const [only] = choices.values()
  if (only !== undefined && choices.size === 1 && !isFragile(only, token) && !isHollow(text, start, only)) {
    return { kind: 'edit', end, text: only.text, option: only.option }
  }
  return { kind: 'doubt', end, choices: worthShowing([...choices.values()]) }
}

/** Tiles, old scripts and the like only stand against a single reading: of several, one of the others was meant. */
function worthShowing(choices: readonly Choice[]): readonly Choice[] {
  const meant = choices.filter(({ text, option }) => option.sort !== 'symbol' || text.charCodeAt(0) < 0xd800)
  return meant.length > 1 ? meant : choices
}

/** `â��ï¸�`: latin-1 loses both bytes of many emoji, windows-1252 of one, and a text may have gone through both. */
function isHollow(text: string, start: number, { option }: Choice): boolean {
  const { page, length, loss } = option
  if (!page.name.startsWith('windows-125')) return false
  // `â�¹ï¸�â��`: of the joiner after it windows-1252 keeps a byte, so that the whole is no text of its.
  if (loss !== 'dropped' && HOLLOW.test(text.slice(start + length, start + length + 3))) return true
  return length > 3 && HOLLOW.test(text.slice(start, start + 3))
}

const HOLLOW = /^â(?:\ufffd\ufffd|\?\?)/

/**
 * Sequences of which latin-1 lost nearly everything are a guess even when only one emoji fits, unless a joiner and
 * what it joins are left of it: four characters that make one emoji together are one.
 */
function isFragile({ text, option }: Choice, { survivors }: LossyToken): boolean {
  if (option.page.name !== 'latin-1' || option.loss !== 'dropped') return false
  const characters = [...text.replaceAll('\ufe0f', '')].length
  if (characters >= 4 && text.includes('\u200d')) return false
  return characters > 1 && survivors <= characters * 2
}
