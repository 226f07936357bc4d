import type { Range } from '../model/span.ts'
import { CODE_PAGES, LEADS } from './code-pages.ts'
import { enumerateLetters } from './enumerate-letters.ts'
import type { Doubt, Findings } from './findings.ts'
import type { Choice } from './settlement.ts'

/**
 * `OluΕturma`, `VocΓ? construiu`, `pĆginas`: a capital letter within a word in lower case, of those that the UTF-8 of
 * accented letters begins with. No language writes that; too little is left to repair, so it is reported.
 */
export function findMisfits(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
): readonly Doubt[] {
  if (!MISFIT.test(text)) return []
  const found: Doubt[] = []
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at++) {
      if (!isMisfit(text, at)) continue
      const doubt = doubtAt(text, at, end)
      const isTaken = (other: Range): boolean =>
        doubt !== undefined && other.start < doubt.end && other.end > at
      if (doubt !== undefined && ![...edits, ...doubts].some(isTaken)) found.push(doubt)
    }
  }
  return found
}

/** Of Irish `hÉireann` and its like none is here. */
const LEADS_OF_LETTERS = 'ÃÄÅĂĹĆΓΔΕ'

/** Where some letter may be one. */
export const MISFIT: RegExp = new RegExp(`[a-z][${LEADS_OF_LETTERS}](?:[a-z]|\\?[ a-z])`)

/** Whether the letter at `at` is one. */
export function isMisfit(text: string, at: number): boolean {
  return LEADS_OF_LETTERS.includes(text.charAt(at)) && MISFIT.test(text.slice(Math.max(0, at - 1), at + 3))
}

function doubtAt(text: string, at: number, end: number): Doubt | undefined {
  const pages = CODE_PAGES.filter(
    (page) => page.lossy && (LEADS[text.charCodeAt(at)] ?? 0) & (1 << page.index),
  )
  const readings = pages.flatMap((page) =>
    enumerateLetters(text, at, end, page, {
      losses: ['dropped', 'question'],
      blocks: new Set([0]),
      cjk: false,
    }),
  )
  const length = Math.max(...readings.map((reading) => reading.length))
  const choices = new Map<string, Choice>()
  for (const option of readings) {
    const whole = option.text + text.slice(at + option.length, at + length)
    // Amid small letters a small one was meant.
    if (whole === whole.toLowerCase() && !choices.has(whole)) choices.set(whole, { text: whole, option })
  }
  return choices.size === 0 ? undefined : { start: at, end: at + length, choices: [...choices.values()] }
}
