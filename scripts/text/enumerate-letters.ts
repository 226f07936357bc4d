import type { CodePage } from './code-pages.ts'
import { continuationCount } from './read-intact.ts'
import type { Loss, Reading } from './read-lossy.ts'
import { scriptBlock } from './script-block.ts'

/** Which letters with lost bytes a proved history allows. */
export type LetterSearch = {
  readonly losses: readonly Loss[]
  /** Blocks of scripts that the document shows (see scriptBlock). */
  readonly blocks: ReadonlySet<number> | 'all'
  readonly cjk: boolean
}

/** Letters of two and three bytes whose undefined bytes were lost at `at`. More than MAX_LETTERS are as good as none. */
export function enumerateLetters(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  search: LetterSearch,
): readonly Reading[] {
  const lead = page.bytes[text.charCodeAt(at)] ?? 0
  const count = continuationCount(lead)
  if (count > 2) return []
  const holes = page.undefinedBytes.filter((byte) => byte >= 0x80 && byte <= 0xbf)
  const seen = readContinuations(text, at, end, page, count, search.losses)
  const found = new Map<string, Reading>()

  /** One or two bytes, undefined where one is lost. */
  function tryBytes([first, second]: readonly (number | undefined)[], length: number, loss: Loss): void {
    for (const one of first === undefined ? holes : [first]) {
      if (count === 1) add(((lead & 0x1f) << 6) | (one & 0x3f), length, loss)
      else {
        for (const two of second === undefined ? holes : [second])
          add(((lead & 0x0f) << 12) | ((one & 0x3f) << 6) | (two & 0x3f), length, loss)
      }
      if (found.size > MAX_LETTERS) return
    }
  }

  function add(code: number, length: number, loss: Loss): void {
    const letter = code < (count === 1 ? 0xa0 : 0x800) ? undefined : letterOf(code, search.blocks)
    if (letter === undefined || found.has(`${letter}${length}`)) return
    found.set(`${letter}${length}`, {
      page,
      length,
      text: letter,
      loss,
      folded: false,
      soft: false,
      sort: 'letter',
    })
  }

  const marked = seen.length === count && seen.includes(undefined)
  const damaged = text.slice(at, at + count + 1)
  if (marked) tryBytes(seen, count + 1, damaged.includes('\ufffd') ? 'replaced' : 'question')
  // The question mark after `tÄ?` may as well be the author's.
  const known = seen.slice(0, seen.includes(undefined) ? seen.indexOf(undefined) : undefined)
  const authors = !seen.includes(undefined) || (damaged.endsWith('?') && known.length === count - 1)
  if (search.losses.includes('dropped') && authors) {
    const missing = count - known.length
    if (missing === 2) tryBytes([], 1, 'dropped')
    if (missing === 1) {
      tryBytes([undefined, ...known], 1 + known.length, 'dropped')
      if (count === 2) tryBytes(known, 2, 'dropped')
    }
  }
  return found.size <= MAX_LETTERS ? [...found.values()] : []
}

/** Kana with two lost bytes have 96. */
const MAX_LETTERS = 128

/** Bytes that follow the lead; undefined where a mark stands for a lost one. */
function readContinuations(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  count: number,
  losses: readonly Loss[],
): readonly (number | undefined)[] {
  const bytes: (number | undefined)[] = []
  for (let k = 1; k <= count && at + k < end; k++) {
    const unit = text.charCodeAt(at + k)
    const byte = page.bytes[unit] ?? 0
    if (unit >= 0x80 && byte >= 0x80 && byte <= 0xbf) bytes.push(byte)
    else if (unit === 0xfffd && losses.includes('replaced')) bytes.push(undefined)
    else if (unit === 0x3f && losses.includes('question')) bytes.push(undefined)
    else break
  }
  return bytes
}

function letterOf(code: number, blocks: LetterSearch['blocks']): string | undefined {
  if (code >= 0xd800 && code < 0xe000) return undefined
  const block = scriptBlock(code)
  if (block === undefined || (blocks !== 'all' && !blocks.has(block))) return undefined
  const letter = String.fromCodePoint(code)
  if (/[\p{L}\p{M}×]/u.test(letter)) return letter
  return block >= 3 && /[\p{P}\p{S}]/u.test(letter) ? letter : undefined
}
