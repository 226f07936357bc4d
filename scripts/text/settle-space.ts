import { isLetter, isUpper, kindOf } from './character-kind.ts'
import type { CodePage } from './code-pages.ts'
import type { DamageEvidence } from './damage-evidence.ts'
import { enumerateLetters, type LetterSearch } from './enumerate-letters.ts'
import type { Choice, Settlement } from './settlement.ts'
import type { Token } from './token.ts'

/** The last byte, A0, is seen as a space: was it the space between two words? */
export function settleSpace(
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
