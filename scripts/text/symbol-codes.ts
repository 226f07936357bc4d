import { once } from '../model/once.ts'
import { COMMON_SYMBOLS, FREQUENT_EMOJI } from './common-symbols.ts'
import { emojiCodePoints } from './emoji-data.ts'

/** Whether emoji are made of this code point; joiners, selectors and ASCII apart. */
export function isEmojiCode(code: number): boolean {
  return ((marks()[code] ?? 0) & EMOJI) !== 0
}

/** Whether an emoji that slides often have begins with this code point. */
export function isFrequentEmojiCode(code: number): boolean {
  return ((marks()[code] ?? 0) & FREQUENT) !== 0
}

export function isCommonSymbolCode(code: number): boolean {
  return ((marks()[code] ?? 0) & COMMON) !== 0
}

const EMOJI = 1
const FREQUENT = 2
const COMMON = 4

/** One byte per code point up to the last emoji: asked for every sequence of a text, through every page. */
const marks: () => Uint8Array = once(() => {
  const table = new Uint8Array(0x20000)
  function mark(code: number, bit: number): void {
    table[code] = (table[code] ?? 0) | bit
  }
  for (const code of emojiCodePoints()) mark(code, EMOJI)
  for (const emoji of FREQUENT_EMOJI) mark(emoji.codePointAt(0) ?? 0, FREQUENT)
  for (const symbol of COMMON_SYMBOLS) mark(symbol.codePointAt(0) ?? 0, COMMON)
  return table
})
