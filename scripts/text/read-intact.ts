import { kindOf, scriptOf } from './character-kind.ts'
import type { CodePage } from './code-pages.ts'
import { isCommonSymbolCode, isEmojiCode } from './symbol-codes.ts'

/** One UTF-8 sequence with all its bytes, read through a code page. */
export type IntactSequence = {
  readonly length: number
  readonly code: number
  /** UTF-8 bytes. */
  readonly bytes: number
  /** A plain space stands for byte A0; it may be the text's own space when it comes last. */
  readonly folded: boolean
  readonly foldedLast: boolean
  /** Control characters in it: kept bytes. */
  readonly controls: number
  /** Control characters although the page defines a character for their byte. */
  readonly strayControls: number
}

/** Reads the sequence that starts at `start`; undefined if there is none. `letters`: letters with a folded byte count too. */
export function readIntact(
  text: string,
  start: number,
  end: number,
  page: CodePage,
  letters = false,
): IntactSequence | undefined {
  const lead = page.bytes[text.charCodeAt(start)] ?? 0
  const rest = continuationCount(lead)
  if (start + rest >= end) return undefined
  let code = lead & (0x3f >> rest)
  let folds = 0
  let controls = 0
  let strayControls = 0
  for (let k = 1; k <= rest; k++) {
    const unit = text.charCodeAt(start + k)
    let byte = page.bytes[unit] ?? 0
    if (byte < 0x80 || byte > 0xbf) {
      if (unit !== 0x20 || !page.lossy) return undefined
      byte = 0xa0
      folds++
    } else if (unit < 0xa0) {
      controls++
      if (page.units[byte] !== 0 && page.units[byte] !== unit) strayControls++
    }
    code = (code << 6) | (byte & 0x3f)
  }
  if (folds > 1 || code < (SHORTEST[rest - 1] ?? 0) || code > 0x10ffff) return undefined
  if (folds > 0 && !mayFold(code, rest, letters)) return undefined
  const foldedLast = folds > 0 && text[start + rest] === ' '
  const folded = folds > 0
  if (code < 0xd800 || code >= 0xe000)
    return { length: rest + 1, code, bytes: rest + 1, folded, foldedLast, controls, strayControls }
  const pair = readSurrogates(text, start, end, page, code)
  return pair === undefined
    ? undefined
    : { length: 6, code: pair, bytes: 4, folded, foldedLast, controls, strayControls }
}

/** Smallest code point of two, three and four bytes: what is below was not written by any encoder. */
const SHORTEST = [0x80, 0x800, 0x10000] as const

export function continuationCount(lead: number): number {
  if (lead < 0xe0) return 1
  return lead < 0xf0 ? 2 : 3
}

function mayFold(code: number, rest: number, letters: boolean): boolean {
  if (rest === 1 || isEmojiCode(code)) return true
  if (rest === 3) return false
  if (isCommonSymbolCode(code)) return true
  const script = scriptOf(kindOf(code))
  return letters && script !== undefined
}

/** CESU-8: some databases wrote each half of a surrogate pair as three bytes. The code point of both. */
function readSurrogates(
  text: string,
  start: number,
  end: number,
  page: CodePage,
  high: number,
): number | undefined {
  if (high >= 0xdc00 || start + 5 >= end || page.bytes[text.charCodeAt(start + 3)] !== 0xed) return undefined
  let low = 0xd
  for (let k = 4; k <= 5; k++) {
    const byte = page.bytes[text.charCodeAt(start + k)] ?? 0
    if (byte < 0x80 || byte > 0xbf) return undefined
    low = (low << 6) | (byte & 0x3f)
  }
  return low < 0xdc00 || low > 0xdfff ? undefined : 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
}
