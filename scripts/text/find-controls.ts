import type { Range } from '../model/span.ts'
import { codePage } from './code-pages.ts'
import type { Findings, PassEdit } from './findings.ts'

/**
 * `modifiche\x94`: windows-1252 read as latin-1. Of the control characters that nothing else explains, those become
 * signs again that mean the same sign in every Windows code page of Europe; letters would be a guess.
 */
export function findControls(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
): readonly PassEdit[] {
  if (!/[\x82-\x9b]/.test(text) || (edits.length === 0 && !/[\x82-\x84\x86-\x9b]/.test(text))) return []
  const taken = new Uint8Array(text.length + 1)
  for (const { start, end } of [...edits, ...doubts]) taken.fill(1, start, end)
  const found: PassEdit[] = []
  for (const range of ranges) {
    for (const match of text.slice(range.start, range.end).matchAll(/[\x80-\x9f]+/g)) {
      const start = range.start + match.index
      const end = start + match[0].length
      if (!SIGNS.test(match[0]) || taken.subarray(start, end).includes(1)) continue
      // Beside what stays damaged it is a part of that.
      const neighbours = [start - 1, end].filter((at) => text.charCodeAt(at) >= 0x80 && taken[at] === 0)
      if (neighbours.some((at) => !/[\p{L}\p{P}\p{Emoji}]/u.test(text.charAt(at)) || isLead(text, at)))
        continue
      found.push({ start, end, text: readAsWindows(match[0]), history: HISTORY, confidence: 0.9 })
    }
  }
  return found
}

/** ‚ „ … † ‡ ‰ ‹ ‘ ’ “ ” • – — ™ › — 85 alone in a whole text may be the line end of mainframes. */
const SIGNS = /^[\x82\x84-\x87\x89\x8b\x91-\x97\x99\x9b]+$/

const HISTORY = ['windows-1252 read as latin-1']

function readAsWindows(controls: string): string {
  const { units } = codePage('windows-1252')
  return [...controls].map((control) => String.fromCharCode(units[control.charCodeAt(0)] ?? 0)).join('')
}

/** Letters that start a UTF-8 sequence in latin-1. */
function isLead(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xc2 && unit <= 0xf4
}
