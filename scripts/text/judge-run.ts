import { isLetter, kindOf, scriptOf } from './character-kind.ts'
import { CONTINUATIONS, type CodePage } from './code-pages.ts'
import { decodedOddity } from './decoded-oddity.ts'
import { joinsUp } from './neighbour-oddity.ts'
import { type Surroundings, textOddity } from './text-oddity.ts'
import { type IntactToken, onlyLetters, type Token } from './token.ts'

/** Tokens that touch each other: damaged together, judged together. */
export type Run = {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly damaged: string
  /** Sum of what the tokens are worth on their own, with bonuses. */
  readonly base: number
  /** `base`, and how much less odd the text is when the run is read. Natural text is below zero, damage above one. */
  readonly score: number
  /** Touches letters that the page cannot write: the same damage would have hit them. */
  readonly foreign: boolean
}

/** Judges one run. `explained`: the page explains everything beyond ASCII in the document. */
export function judgeRun(text: string, tokens: readonly Token[], page: CodePage, explained: boolean): Run {
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? 0
  const damaged = text.slice(start, end)
  const decoded = tokens.map((token) => token.text).join('')
  const around = surroundings(text, start, end)
  const base =
    tokens.reduce((sum, token) => sum + token.base, 0) +
    loneLetterPenalty(decoded, around, explained) +
    sameScriptBonus(tokens) +
    pageBonus(text, start, end, damaged, tokens, page, explained)
  let score = base + textOddity(damaged, around) - decodedOddity(decoded, around)
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20
  // What is left over right before it would belong to the same damage.
  if (before >= 0x80 && (CONTINUATIONS[before] ?? 0) & (1 << page.index) && !isQuoteOrDash(before)) score -= 1
  return { start, end, tokens, damaged, base, score, foreign: isForeign(text, start, end, tokens, page) }
}

export function surroundings(text: string, start: number, end: number): Surroundings {
  const low = start > 0 ? text.charCodeAt(start - 1) : 0x20
  const pair = low >= 0xdc00 && low < 0xe000 && start > 1
  const before = pair ? (text.codePointAt(start - 2) ?? low) : low
  return { before, after: text.codePointAt(end) ?? 0x20 }
}

function loneLetterPenalty(decoded: string, { before, after }: Surroundings, explained: boolean): number {
  const only = [...decoded]
  if (!only.every(isForeignScript)) return 0
  // Letters of one script in a row are words; letters of several are as accidental as a single one.
  if (only.length > 1 && !isMixedUp(only)) return 0
  if (!explained) return -3
  if (STRIKE_THROUGH.test(decoded)) return 0
  const glued = [before, after].some((code) => (scriptOf(kindOf(code)) ?? 'other') !== 'other')
  return glued ? -2.5 : -1
}

/** $̶4̶9̶: combining lines cross out digits and letters of any script. */
const STRIKE_THROUGH = /^[\u0335-\u0338]$/

/** A letter, mark or punctuation of a script without case. */
function isForeignScript(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const kind = kindOf(code)
  return kind === 'other-letter' || (kind === 'other' && code >= 0x530 && code < 0x2000)
}

/** No two neighbours of one script. */
function isMixedUp(letters: readonly string[]): boolean {
  return letters.every((letter, index) => {
    const next = letters[index + 1]
    return next === undefined || (letter.codePointAt(0) ?? 0) >> 8 !== (next.codePointAt(0) ?? 0) >> 8
  })
}

function sameScriptBonus(tokens: readonly Token[]): number {
  let pairs = 0
  let previous: string | undefined
  for (const token of tokens) {
    if (token.kind !== 'intact' || token.base < -0.5 || token.folded) {
      previous = undefined
      continue
    }
    const script = fineScript(token)
    if (previous !== undefined && (script === previous || script === 'sign' || previous === 'sign')) pairs++
    previous = script
  }
  return 0.6 * Math.min(pairs, 8)
}

/** Script of a token; other scripts told apart by their block of 256. */
function fineScript({ code }: IntactToken): string {
  const script = scriptOf(kindOf(code)) ?? 'sign'
  return script === 'other' ? `other ${code >> 8}` : script
}

function pageBonus(
  text: string,
  start: number,
  end: number,
  damaged: string,
  tokens: readonly Token[],
  page: CodePage,
  explained: boolean,
): number {
  if (page.name === 'macroman') return damaged.startsWith('‚') && !closesLater(text, end) ? 0.8 : 0
  const a = damaged.charCodeAt(0)
  const b = damaged.charCodeAt(1)
  if (page.name === 'cp437') {
    const joins = damaged.length === 2 && kindOf(a) === 'box' && kindOf(b) === 'box' && joinsUp(a, b)
    if (joins) return standsInWord(text, start, end) ? 0 : -1.5
    // `21 ┬░C`: a piece of a line that leads nowhere, and no other one in the document.
    return explained && kindOf(a) === 'box' ? 0.5 : 0
  }
  if (damaged === 'Ã™' && /(?:^|[^\p{L}])O$/u.test(text.slice(Math.max(0, start - 2), start))) return 1
  // A pair of Cyrillic or Greek letters amid Latin prose that reads as one Latin letter or sign.
  const first = tokens[0]
  if (
    !explained ||
    tokens.length > 2 ||
    first?.kind !== 'intact' ||
    !isGreekOrCyrillic(a) ||
    !isGreekOrCyrillic(b)
  )
    return 0
  const script = fineScript(first)
  if (script !== 'latin' && script !== 'sign') return 0
  return /[A-Za-z]{2}/.test(text.slice(Math.max(0, start - 30), end + 30)) ? 1.5 : 0
}

/** Lines of boxes are not drawn into words. */
function standsInWord(text: string, start: number, end: number): boolean {
  return /[a-z]/.test(text.charAt(start - 1)) && /^[a-z]{2}/.test(text.slice(end, end + 2))
}

function closesLater(text: string, from: number): boolean {
  const newline = text.indexOf('\n', from)
  return /[‘’“”]/.test(text.slice(from, newline < 0 ? text.length : newline))
}

function isGreekOrCyrillic(code: number): boolean {
  const script = scriptOf(kindOf(code))
  return script === 'greek' || script === 'cyrillic'
}

function isQuoteOrDash(code: number): boolean {
  const kind = kindOf(code)
  const kinds = ['opening', 'closing', 'apostrophe', 'dash', 'ellipsis', 'nbsp']
  return kinds.includes(kind) || code === 0x2022
}

function isForeign(
  text: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  page: CodePage,
): boolean {
  const holdsLetters = tokens.some((token) =>
    token.kind === 'lossy' ? onlyLetters(token) : fineScript(token) !== 'sign' && token.base < 2,
  )
  if (!holdsLetters) return false
  const unwritable = (code: number): boolean => page.bytes[code] === 0 && isLetter(kindOf(code))
  for (let at = start - 1; at >= 0 && text.charCodeAt(at) >= 0x80; at--)
    if (unwritable(text.charCodeAt(at))) return true
  for (let at = end; at < text.length && text.charCodeAt(at) >= 0x80; at++)
    if (unwritable(text.charCodeAt(at))) return true
  return false
}
