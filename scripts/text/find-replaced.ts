import type { Range } from '../model/span.ts'
import { CODE_PAGES, CONTINUATIONS, type CodePage, LEADS } from './code-pages.ts'
import { enumerateLetters } from './enumerate-letters.ts'
import type { Doubt, Findings } from './findings.ts'
import { continuationCount } from './read-intact.ts'
import type { Loss, Reading } from './read-lossy.ts'
import type { Choice } from './settlement.ts'

/**
 * `SlovenÄ�ina`: the first byte of a letter and a mark for a lost one. No natural text has a letter beyond ASCII and
 * U+FFFD side by side, so this is reported wherever it stands, with all letters that it may have been.
 */
export function findReplaced(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
): readonly Doubt[] {
  const losses: readonly Loss[] = [
    ...(text.includes('\ufffd') ? (['replaced'] as const) : []),
    ...(hasLostToQuestions(text) ? (['question'] as const) : []),
  ]
  if (losses.length === 0) return []
  const taken = new Uint8Array(text.length + 1)
  for (const { start, end } of [...edits, ...doubts]) taken.fill(1, start, end)
  const known = new Set(
    edits.flatMap(({ history }) => history.map((step) => step.replace('utf-8 read as ', ''))),
  )
  const found: Doubt[] = []
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) {
      if (taken[at] || (LEADS[text.charCodeAt(at)] ?? 0) === 0) continue
      const doubt = doubtAt(text, at, end, losses, known)
      if (doubt === undefined || taken.subarray(doubt.start, doubt.end).includes(1)) continue
      found.push(doubt)
      at = doubt.end - 1
    }
  }
  return found
}

/** A question mark in place of a byte again and again: `ì?¬ì?´í?¸`. One alone is the author's. */
function hasLostToQuestions(text: string): boolean {
  let times = 0
  for (const { index } of text.matchAll(/[^\x00-\x7f]\?+(?=[^\x00-\x7f])/g)) {
    if ((LEADS[text.charCodeAt(index)] ?? 0) !== 0 && ++times >= 3) return true
  }
  return false
}

function doubtAt(
  text: string,
  at: number,
  end: number,
  losses: readonly Loss[],
  known: ReadonlySet<string>,
): Doubt | undefined {
  const pages = CODE_PAGES.filter(
    (page) =>
      page.lossy && (LEADS[text.charCodeAt(at)] ?? 0) & (1 << page.index) && isMarked(text, at, page, losses),
  )
  // windows-1252 and -1254 are told apart by hardly anything.
  const likely = pages.filter(
    ({ name }) => known.has(name) || (name === 'windows-1254' && known.has('windows-1252')),
  )
  const options = (likely.length > 0 ? likely : pages).flatMap((page): readonly Reading[] =>
    enumerateLetters(text, at, end, page, { losses, blocks: 'all', cjk: true }),
  )
  const length = Math.max(...options.map((option) => option.length))
  const choices = new Map<string, Choice>()
  for (const option of options)
    if (option.length === length) choices.set(option.text, { text: option.text, option })
  if (isQuestion(text, at, at + length)) return undefined
  return choices.size === 0 ? undefined : { start: at, end: at + length, choices: [...choices.values()] }
}

/** `Café?? No.`: the author asks. */
function isQuestion(text: string, start: number, end: number): boolean {
  return (
    /^[a-z]\S\?+(?:\s|$)/i.test(text.slice(start - 1, end + 1)) && !/[^?]/.test(text.slice(start + 1, end))
  )
}

/** Whether the bytes after the lead are there or marked as lost, at least one of them marked. */
function isMarked(text: string, at: number, page: CodePage, losses: readonly Loss[]): boolean {
  const count = continuationCount(page.bytes[text.charCodeAt(at)] ?? 0)
  let marks = 0
  for (let k = 1; k <= count; k++) {
    const unit = text.charCodeAt(at + k)
    if ((unit === 0xfffd && losses.includes('replaced')) || (unit === 0x3f && losses.includes('question')))
      marks++
    else if (((CONTINUATIONS[unit] ?? 0) & (1 << page.index)) === 0) return false
  }
  return marks > 0
}
