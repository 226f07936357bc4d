import { COMMON_SYMBOLS, SYMBOL_BLOCKS } from './common-symbols.ts'
import { emojiData } from './emoji-data.ts'
import { once } from './once.ts'

/**
 * Something that a run with lost bytes may stand for: an emoji, a part of one, a common sign,
 * or a symbol that is hardly ever meant.
 */
export type RepertoireItem = { readonly text: string; readonly sort: 'emoji' | 'part' | 'common' | 'symbol' }

/** A node in the tree of the repertoire's UTF-8 bytes, which serves all code pages. */
export type ByteNode = {
  readonly item: RepertoireItem | undefined
  /** Grown on the first visit: of some 40,000 nodes a deck visits a few hundred. */
  readonly next: () => Branches
}

/** How a tree goes on: side by side the bytes, none twice, and the nodes that they lead to. */
export type Branches = { readonly bytes: readonly number[]; readonly nodes: readonly ByteNode[] }

export const repertoire: () => ByteNode = once(() => nodeOf(listEntries(), 0))

/** Whether anything in the repertoire starts with this byte: most leads of letters are told apart by it. */
export function startsSomething(byte: number): boolean {
  return repertoire().next().bytes.includes(byte)
}

type Entry = { readonly bytes: Uint8Array; readonly item: RepertoireItem }

/** The node that is `depth` bytes down the tree; all `entries` go through it. */
function nodeOf(entries: readonly Entry[], depth: number): ByteNode {
  return {
    item: entries.find(({ bytes }) => bytes.length === depth)?.item,
    next: once(() => {
      const bytes: number[] = []
      const groups: Entry[][] = []
      for (const entry of entries) {
        const byte = entry.bytes[depth]
        if (byte === undefined) continue
        const index = bytes.indexOf(byte)
        if (index >= 0) groups[index]?.push(entry)
        else {
          bytes.push(byte)
          groups.push([entry])
        }
      }
      return { bytes, nodes: groups.map((group) => nodeOf(group, depth + 1)) }
    }),
  }
}

function listEntries(): readonly Entry[] {
  const items = new Map<string, RepertoireItem['sort']>()
  function add(text: string, sort: RepertoireItem['sort']): void {
    if (!items.has(text)) items.set(text, sort)
  }
  // The digit of a keycap is ASCII and never lost: what remains of it is among the parts.
  const emoji = emojiData().filter(({ text }) => text.charCodeAt(0) >= 0x80)
  for (const { text } of emoji) add(text, 'emoji')
  for (const { text } of emoji) {
    add(text.replaceAll('\ufe0f', ''), 'emoji')
    if (text.length === 1) add(`${text}\ufe0f`, 'emoji')
  }
  for (const part of PARTS) add(part, 'part')
  for (const symbol of COMMON_SYMBOLS)
    if (!/[\u200b-\u200f\u2028\ufeff\ufffd]/.test(symbol)) add(symbol, 'common')
  for (const [first, last] of SYMBOL_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const symbol = String.fromCodePoint(code)
      if (!/[\p{Cn}\p{Cf}\p{Z}\p{Co}]/u.test(symbol)) add(symbol, 'symbol')
    }
  }
  // Encoded in one go: ten thousand calls of the encoder take longer than all the rest.
  const bytes = new TextEncoder().encode([...items.keys()].join('\n'))
  let start = 0
  return [...items].map(([text, sort]) => {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline
    const entry = { bytes: bytes.subarray(start, end), item: { text, sort } }
    start = end + 1
    return entry
  })
}

/** Variation selector, keycap, skin tones. */
const PARTS: readonly string[] = ['\ufe0f', '\ufe0f\u20e3', '\u20e3', '🏻', '🏼', '🏽', '🏾', '🏿']
