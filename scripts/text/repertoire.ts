import { once } from '../model/once.ts'
import { type Block, COMMON_SYMBOLS, RARE_SYMBOL_BLOCKS, SYMBOL_BLOCKS } from './common-symbols.ts'
import { emojiRows, withoutSelectors } from './emoji-data.ts'

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

export const repertoire: () => ByteNode = once(() => nodeOf(listEntries(), SYMBOL_BLOCKS, 0))

/** The symbols of four bytes, of which a text is suspected only where little else fits. */
export const rareSymbols: () => ByteNode = once(() => nodeOf([], RARE_SYMBOL_BLOCKS, 0))

/** Whether anything in the repertoire starts with this byte: most leads of letters are told apart by it. */
export function startsSomething(byte: number): boolean {
  return repertoire().next().bytes.includes(byte)
}

/** An item, and where its UTF-8 stands among that of all: one array, thousands would take longer than the rest. */
type Entry = {
  readonly utf8: Uint8Array
  readonly start: number
  readonly end: number
  readonly item: RepertoireItem
}

/** The node that is `depth` bytes down the tree; all `entries` go through it, and the symbols of `blocks`. */
function nodeOf(entries: readonly Entry[], blocks: readonly Block[], depth: number): ByteNode {
  return {
    item: entries.find(({ start, end }) => end - start === depth)?.item ?? symbolIn(blocks, depth),
    next: once(() => {
      const bytes: number[] = []
      const groups: { readonly entries: Entry[]; readonly blocks: Block[] }[] = []
      function groupAt(byte: number): (typeof groups)[number] {
        const known = groups[bytes.indexOf(byte)]
        if (known !== undefined) return known
        const group = { entries: [], blocks: [] }
        bytes.push(byte)
        groups.push(group)
        return group
      }
      for (const entry of entries) {
        const at = entry.start + depth
        if (at < entry.end) groupAt(entry.utf8[at] ?? 0).entries.push(entry)
      }
      for (const block of blocks)
        for (const { byte, part } of splitBlock(block, depth)) groupAt(byte).blocks.push(part)
      return { bytes, nodes: groups.map((group) => nodeOf(group.entries, group.blocks, depth + 1)) }
    }),
  }
}

/** The symbol whose UTF-8 is `depth` bytes long and leads here. */
function symbolIn(blocks: readonly Block[], depth: number): RepertoireItem | undefined {
  const [code = 0] = blocks[0] ?? []
  if (code === 0 || bytesOf(code) !== depth) return undefined
  const text = String.fromCodePoint(code)
  return /[\p{Cn}\p{Cf}\p{Z}\p{Co}]/u.test(text) ? undefined : { text, sort: 'symbol' }
}

/** The parts of a block that share the byte at `depth` of their UTF-8. */
function splitBlock([first, last]: Block, depth: number): readonly BlockPart[] {
  const rest = bytesOf(first) - 1 - depth
  if (rest < 0) return []
  const parts: BlockPart[] = []
  for (let from = first; from <= last; ) {
    const to = Math.min(last, from | ((1 << (6 * rest)) - 1))
    const bits = from >> (6 * rest)
    const byte = depth === 0 ? bits | (rest === 2 ? 0xe0 : 0xf0) : 0x80 | (bits & 0x3f)
    parts.push({ byte, part: [from, to] })
    from = to + 1
  }
  return parts
}

type BlockPart = { readonly byte: number; readonly part: Block }

function bytesOf(code: number): number {
  return code < 0x10000 ? 3 : 4
}

function listEntries(): readonly Entry[] {
  const items = new Map<string, RepertoireItem['sort']>()
  function add(text: string, sort: RepertoireItem['sort']): void {
    if (!items.has(text)) items.set(text, sort)
  }
  // The digit of a keycap is ASCII and never lost: what remains of it is among the parts.
  const emoji = emojiRows().filter(({ text }) => text.charCodeAt(0) >= 0x80)
  for (const { text } of emoji) add(text, 'emoji')
  for (const { text } of emoji) {
    add(withoutSelectors(text), 'emoji')
    if (text.length === 1) add(`${text}\ufe0f`, 'emoji')
  }
  for (const part of PARTS) add(part, 'part')
  for (const symbol of COMMON_SYMBOLS)
    if (!/[\u200b-\u200f\u2028\ufeff\ufffd]/.test(symbol)) add(symbol, 'common')
  // Encoded in one go: ten thousand calls of the encoder take longer than all the rest.
  const utf8 = new TextEncoder().encode([...items.keys()].join('\n'))
  const entries: Entry[] = []
  let start = 0
  for (const [text, sort] of items) {
    const newline = utf8.indexOf(0x0a, start)
    const end = newline < 0 ? utf8.length : newline
    entries.push({ utf8, start, end, item: { text, sort } })
    start = end + 1
  }
  return entries
}

/** Variation selector, keycap, skin tones. */
const PARTS: readonly string[] = ['\ufe0f', '\ufe0f\u20e3', '\u20e3', '🏻', '🏼', '🏽', '🏾', '🏿']
