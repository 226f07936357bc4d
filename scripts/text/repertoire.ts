import { COMMON_SYMBOLS, SYMBOL_BLOCKS } from './common-symbols.ts'
import { emojiData } from './emoji-data.ts'
import { once } from './once.ts'

/**
 * Something that a run with lost bytes may stand for: an emoji, a part of one, a common sign,
 * or a symbol that is hardly ever meant.
 */
export type RepertoireItem = { readonly text: string; readonly sort: 'emoji' | 'part' | 'common' | 'symbol' }

/** The repertoire by its UTF-8 bytes: one tree for all code pages. */
export type ByteNode = { readonly next: Map<number, ByteNode>; item: RepertoireItem | undefined }

export const repertoire: () => ByteNode = once(growRepertoire)

function growRepertoire(): ByteNode {
  const root: ByteNode = { next: new Map(), item: undefined }
  const encoder = new TextEncoder()
  const seen = new Set<string>()

  function add(text: string, sort: RepertoireItem['sort']): void {
    if (seen.has(text)) return
    seen.add(text)
    let node = root
    for (const byte of encoder.encode(text)) {
      let child = node.next.get(byte)
      if (child === undefined) {
        child = { next: new Map(), item: undefined }
        node.next.set(byte, child)
      }
      node = child
    }
    node.item = { text, sort }
  }

  for (const { text } of emojiData()) {
    // The digit of a keycap is ASCII and never lost: what remains is added below.
    if (text.charCodeAt(0) >= 0x80) add(text, 'emoji')
  }
  for (const { text } of emojiData()) {
    if (text.charCodeAt(0) < 0x80) continue
    add(text.replaceAll('\ufe0f', ''), 'emoji')
    if (/^\p{Emoji_Presentation}$/u.test(text) && text.length === 1) add(`${text}\ufe0f`, 'emoji')
  }
  for (const part of ['\ufe0f', '\ufe0f\u20e3', '🏻', '🏼', '🏽', '🏾', '🏿']) add(part, 'part')
  for (const symbol of COMMON_SYMBOLS)
    if (!/[\u200b-\u200f\u2028\ufeff\ufffd]/.test(symbol)) add(symbol, 'common')
  for (const [first, last] of SYMBOL_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const symbol = String.fromCodePoint(code)
      if (!/[\p{Cn}\p{Cf}\p{Z}\p{Co}]/u.test(symbol)) add(symbol, 'symbol')
    }
  }
  return root
}
