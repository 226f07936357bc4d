import type { CodePage } from './code-pages.ts'
import type { Loss, Reading } from './read-lossy.ts'
import type { ByteNode, RepertoireItem } from './repertoire.ts'

/** A search for the readings of one place that lost bytes in one way. */
export type Search = {
  /** Begins where the reading begins. */
  readonly text: string
  readonly end: number
  readonly page: CodePage
  readonly loss: Loss
  /** Characters that a reading has to explain at least. */
  readonly least: number
  readonly found: Reading[]
  /** Lengths of the longest readings so far; shorter ones are of no use. */
  readonly longest: { hard: number; soft: number }
  /** Length and text of the readings with this loss: many ways lead to one. */
  readonly seen: Set<string>
}

/** Goes down the tree of the repertoire, every lost byte in the same way. */
export function searchTree(search: Search, node: ByteNode, at: number, lost: boolean, folded: boolean): void {
  const { text, end, page, loss } = search
  if (node.item !== undefined && (lost || folded)) record(search, node.item, at, lost, folded)
  const { bytes, nodes } = node.next()
  if (bytes.length === 0) return
  const unit = at < end ? text.charCodeAt(at) : 0
  const byte = unit < 0x80 ? 0 : (page.bytes[unit] ?? 0)
  if (byte !== 0 && page.units[byte] === unit) {
    const child = nodes[bytes.indexOf(byte)]
    if (child !== undefined) searchTree(search, child, at + 1, lost, folded)
  }
  if (unit === 0x20) {
    const child = nodes[bytes.indexOf(0xa0)]
    if (child !== undefined) searchTree(search, child, at + 1, lost, true)
  }
  const consumed = consumes(loss, unit)
  if (consumed === undefined) return
  if (loss === 'kept') {
    const child = page.units[unit] === 0 ? nodes[bytes.indexOf(unit)] : undefined
    if (child !== undefined) searchTree(search, child, at + consumed, lost, folded)
    return
  }
  // What stands here is no byte: no reading through this node gets beyond it.
  const stuck = consumed === 0 && byte === 0 && unit !== 0x20
  if (stuck && at < Math.max(search.least, search.longest.hard)) return
  for (let index = 0; index < bytes.length; index++) {
    const hole = bytes[index] ?? 0
    const child = nodes[index]
    if (hole >= 0x80 && page.units[hole] === 0 && child !== undefined)
      searchTree(search, child, at + consumed, true, folded)
  }
}

/** How many characters a lost byte left behind here; undefined if it cannot have been lost here. */
function consumes(loss: Loss, unit: number): 0 | 1 | undefined {
  if (loss === 'dropped') return 0
  if (loss === 'replaced') return unit === 0xfffd ? 1 : undefined
  if (loss === 'question') return unit === 0x3f ? 1 : undefined
  return unit >= 0x80 && unit < 0x100 ? 1 : undefined
}

function record(search: Search, item: RepertoireItem, length: number, lost: boolean, folded: boolean): void {
  const { text, longest, seen } = search
  if (length < search.least || length < longest.hard) return
  const loss = lost ? search.loss : 'kept'
  if (!lost && search.loss !== 'kept') return
  const key = `${length} ${item.text}`
  if (seen.has(key)) return
  seen.add(key)
  const last = text[length - 1]
  const soft = last === ' ' || (last === '?' && text.indexOf('?') === length - 1)
  // A symbol that is hardly ever meant shuts nothing out by taking spaces for bytes.
  const believed = item.sort !== 'symbol' || !folded
  if (believed && soft) longest.soft = Math.max(longest.soft, length)
  else if (believed) longest.hard = Math.max(longest.hard, length)
  search.found.push({ page: search.page, length, text: item.text, loss, folded, soft, sort: item.sort })
}
