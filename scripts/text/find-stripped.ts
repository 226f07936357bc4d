import { once } from '../model/once.ts'
import type { Range } from '../model/span.ts'
import { isLetter, isWideLetter, kindOf } from './character-kind.ts'
import { codePage } from './code-pages.ts'
import type { Doubt, Findings } from './findings.ts'
import { surroundings } from './judge-run.ts'
import type { Reading } from './read-lossy.ts'
import { readLone } from './read-lossy.ts'

/**
 * `donât`, ` â `, ` ð `: UTF-8 read as latin-1, and all control characters stripped, so that of punctuation and
 * emoji only the first byte is left. Too little to repair; reported where no other accented letter makes it natural.
 */
export function findStripped(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
): readonly Doubt[] {
  if (!/[âð]/.test(text)) return []
  const busy = new Uint8Array(text.length)
  for (const { start, end } of [...edits, ...doubts]) busy.fill(1, start, end)
  const leads: number[] = []
  let whole = false
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) < 0x80 || busy[at]) continue
      whole ||= /[‘’“”–—…]/.test(text.charAt(at))
      if (text[at] === 'â' || text[at] === 'ð') leads.push(at)
      else if (isWideLetter(kindOf(text.charCodeAt(at)))) return []
    }
  }
  if (leads.some((at) => text[at] === 'ð' && touchesLetter(text, at))) return []
  if (isWelsh(text)) return []
  // Where dashes and quotes are whole, a word that ends in `â` is a word.
  const open = !whole && leads.length >= 2 && leads.some((at) => text[at] === 'â' && standsOpen(text, at))
  return leads.filter((at) => open || standsAlone(text, at)).map((at) => doubtAt(text, at))
}

/** `â` alone is a word in Welsh: “with”. */
function isWelsh(text: string): boolean {
  return (text.match(WELSH_WORDS)?.length ?? 0) >= 2
}

const WELSH_WORDS = /(?<!\p{L})(?:yn|yr|wedi|gyda|mewn|sydd|mae|oedd|eich|rhwng|gan|neu|dros)(?!\p{L})/giu

function doubtAt(text: string, at: number): Doubt {
  const options = text[at] === 'â' ? punctuationAndEmoji() : emoji()
  return { start: at, end: at + 1, choices: options.map((option) => ({ text: option.text, option })) }
}

const punctuationAndEmoji = once(() => loneOptions('â'))
const emoji = once(() => loneOptions('ð'))

function loneOptions(lead: string): readonly Reading[] {
  const page = codePage('latin-1')
  return readLone(lead, page).filter(({ sort }) => sort !== 'symbol')
}

function touchesLetter(text: string, at: number): boolean {
  const { before, after } = surroundings(text, at, at + 1)
  return isLetter(kindOf(before)) || isLetter(kindOf(after))
}

/** After a letter or a sign, and before a space or a sign: no word ends in `â`. */
function standsOpen(text: string, at: number): boolean {
  const around = surroundings(text, at, at + 1)
  const before = kindOf(around.before)
  const after = kindOf(around.after)
  if (before === 'digit') return after === 'digit'
  if (after !== 'space' && after !== 'ascii-sign') return false
  return before === 'ascii-sign' || (isLetter(before) && !endsWord(text, at))
}

/** `Iâ` is Welsh, `kâmitâ` has another one in it. */
function endsWord(text: string, at: number): boolean {
  const word = /\p{L}*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  return word.length === 1 || word.includes('â')
}

function standsAlone(text: string, at: number): boolean {
  const { before, after } = surroundings(text, at, at + 1)
  const next = kindOf(after)
  if (text[at] === 'â' && touchesCapitals(text, at)) return true
  if (!isLetter(kindOf(before))) return next === 'space' || (next === 'ascii-sign' && text[at + 1] !== ',')
  return (
    text[at] === 'â' && /[a-z]/i.test(text.charAt(at - 1)) && CONTRACTION.test(text.slice(at + 1, at + 4))
  )
}

/** `âDONEâ`: no word in capitals begins or ends in a small letter. */
function touchesCapitals(text: string, at: number): boolean {
  return (
    /(?:^|\P{L}|â)[A-Z]{2,}$/u.test(text.slice(Math.max(0, at - 20), at)) ||
    (/^[A-Z]{2,}(?![a-z])/.test(text.slice(at + 1, at + 20)) && !/\p{L}/u.test(text.charAt(at - 1)))
  )
}

const CONTRACTION = /^(s|t|re|ve|ll|d|m)(?![a-z])/
