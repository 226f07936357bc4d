import type { DamageEvidence } from './damage-evidence.ts'
import { narrowReadings } from './narrow-readings.ts'
import type { Reading } from './read-lossy.ts'
import { settleSpace } from './settle-space.ts'
import type { Choice, Settlement } from './settlement.ts'
import type { LossyToken, Token } from './token.ts'

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
