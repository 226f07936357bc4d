import { CODE_PAGES, LEADS } from './code-pages.ts'
import { plausibility } from './plausibility.ts'
import { readIntact } from './read-intact.ts'
import { type Surroundings, textOddity } from './text-oddity.ts'

/** Oddity of a decoded text. What is still damaged twice or thrice is as odd as what it finally reads as. */
export function decodedOddity(text: string, around: Surroundings, depth = 2): number {
  let oddity = textOddity(text, around, 0)
  if (oddity < 1 || depth === 0 || text.length < 2) return oddity
  for (const page of CODE_PAGES) {
    const decoded = decodeWhole(text, page.index)
    if (decoded !== undefined) oddity = Math.min(oddity, decodedOddity(decoded, around, depth - 1))
  }
  return oddity
}

function decodeWhole(text: string, index: number): string | undefined {
  const page = CODE_PAGES[index]
  if (page === undefined) return undefined
  let decoded = ''
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      decoded += text[at++]
      continue
    }
    const sequence = (LEADS[unit] ?? 0) & (1 << index) ? readIntact(text, at, text.length, page) : undefined
    if (sequence === undefined || sequence.folded || plausibility(sequence.code, sequence.bytes) <= -1)
      return undefined
    decoded += String.fromCodePoint(sequence.code)
    at += sequence.length
  }
  return decoded
}
