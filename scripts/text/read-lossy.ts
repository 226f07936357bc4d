import type { CodePage } from './code-pages.ts'
import { type RepertoireItem, rareSymbols, repertoire, startsSomething } from './repertoire.ts'
import { searchTree } from './search-tree.ts'

/** What became of bytes that the code page does not define. */
export type Loss = 'kept' | 'dropped' | 'replaced' | 'question'

/** One thing that the characters at a place may stand for, read through a page. */
export type Reading = {
  readonly page: CodePage
  /** Characters of the damaged text that it explains. */
  readonly length: number
  readonly text: string
  readonly loss: Loss
  /** A plain space was read as byte A0. */
  readonly folded: boolean
  /** Explains a space or question mark at its end that may as well be the author's own. */
  readonly soft: boolean
  readonly sort: RepertoireItem['sort'] | 'letter' | 'intact'
}

/**
 * All readings with at least one lost byte for what starts at `start`: the hard readings of the greatest length,
 * and the soft ones where they are longer.
 */
export function readLossy(text: string, start: number, end: number, page: CodePage): readonly Reading[] {
  if (!startsSomething(page.bytes[text.charCodeAt(start)] ?? 0)) return []
  const ahead = consumable(text, start, Math.min(end, start + LONGEST))
  return remember(ahead, page, () => readAhead(ahead, page))
}

/** Remembers answers that never change: an emoji that is damaged once is damaged on every slide. */
const MEMO: WeakMap<CodePage, Map<string, readonly Reading[]>> = new WeakMap()
const MEMO_SIZE = 2000

function remember(key: string, page: CodePage, read: () => readonly Reading[]): readonly Reading[] {
  const known = MEMO.get(page) ?? new Map<string, readonly Reading[]>()
  MEMO.set(page, known)
  const answer = known.get(key) ?? read()
  if (known.size >= MEMO_SIZE) known.clear()
  known.set(key, answer)
  return answer
}

/** What a reading can consist of: everything up to the next ASCII character that no byte was replaced by. */
function consumable(text: string, start: number, end: number): string {
  let at = start + 1
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80 && unit !== 0x20 && unit !== 0x3f) break
    at++
  }
  return text.slice(start, at)
}

function readAhead(text: string, page: CodePage): readonly Reading[] {
  const longest = { hard: 0, soft: 0 }
  const found: Reading[] = []
  for (const loss of possibleLosses(text)) {
    const search = { text, end: text.length, page, loss, least: 2, found, longest, seen: new Set<string>() }
    const before = found.length
    searchTree(search, repertoire(), 0, false, false)
    if (!hasRivals(found.slice(before))) searchTree(search, rareSymbols(), 0, false, false)
  }
  const { hard, soft } = longest
  return found.filter(({ length, soft: isSoft }) =>
    isSoft ? length === soft && soft > hard : length === hard,
  )
}

/** Whether the longest readings have several texts already, none of which a longer look at the text can rule out. */
function hasRivals(found: readonly Reading[]): boolean {
  const length = Math.max(...found.map((reading) => reading.length))
  const longest = found.filter((reading) => reading.length === length)
  const [first] = longest
  return longest.some(({ text }) => text !== first?.text) && longest.every(isPlain)
}

function isPlain({ sort, soft, folded }: Reading): boolean {
  return sort !== 'symbol' && !soft && !folded
}

/** What a lone lead byte may be all that is left of, every other byte dropped. */
export function readLone(lead: string, page: CodePage): readonly Reading[] {
  return remember(`\0${lead}`, page, () => {
    const found: Reading[] = []
    const longest = { hard: 0, soft: 0 }
    const seen = new Set<string>()
    const search = { text: lead, end: 1, page, loss: 'dropped', least: 1, found, longest, seen } as const
    searchTree(search, repertoire(), 0, false, false)
    return found
  })
}

/** Characters of the longest reading: a flag of a subdivision has 28 bytes. */
const LONGEST = 40

/** Kept bytes alone make no lossy reading: it takes a space that was one. */
function possibleLosses(ahead: string): readonly Loss[] {
  const losses: Loss[] = ahead.includes(' ') ? ['kept', 'dropped'] : ['dropped']
  if (ahead.includes('\ufffd')) losses.push('replaced')
  if (ahead.includes('?')) losses.push('question')
  return losses
}
