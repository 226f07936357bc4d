import type { Range } from '../model/span.ts'
import { kindOf } from './character-kind.ts'
import { CODE_PAGES, CONTINUATIONS, type CodePage, codePage, LEADS } from './code-pages.ts'
import { enumerateLetters } from './enumerate-letters.ts'
import type { Doubt, Findings } from './findings.ts'
import { surroundings } from './judge-run.ts'
import { readIntact } from './read-intact.ts'
import type { Loss, Reading } from './read-lossy.ts'
import type { Choice } from './settlement.ts'
import { textOddity } from './text-oddity.ts'

/**
 * `VĂ\u00addeo` beside a repair of the same page: a lead and what goes on with it, right beside damage that was found, or
 * at a place where nobody writes them.
 * Too little spoke for a repair; it is reported, with all letters that it may have been.
 */
export function findLeftovers(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
): readonly Doubt[] {
  const pages = pagesOf(edits, doubts)
  if (pages.length === 0) return []
  const taken = new Uint8Array(text.length + 1)
  for (const { start, end } of [...edits, ...doubts]) taken.fill(1, start, end)
  const losses = possibleLosses(text)
  const found: Doubt[] = []
  for (const range of ranges) {
    for (const match of text.slice(range.start, range.end).matchAll(/[^\x00-\x7f]{2,}/g)) {
      const run = { start: range.start + match.index, end: range.start + match.index + match[0].length }
      const rest = freeStretches(run, taken)
      const touched = rest[0]?.start !== run.start || rest[0].end !== run.end
      for (const { start, end } of rest) {
        if (
          !pages.some((page) => isLeftover(text, start, end, page)) ||
          !(touched || isOdd(text, start, end))
        )
          continue
        for (let at = start; at < end; ) {
          const doubt = doubtAt(text, at, end, pages, losses)
          if (doubt !== undefined) found.push(doubt)
          at = doubt?.end ?? at + 1
        }
      }
    }
  }
  return found
}

/** The parts of a run that neither an edit nor a doubt takes. */
function freeStretches({ start, end }: Range, taken: Uint8Array): readonly Range[] {
  const stretches: Range[] = []
  for (let at = start; at < end; at++) {
    if (taken[at]) continue
    const from = at
    while (at < end && !taken[at]) at++
    stretches.push({ start: from, end: at })
  }
  return stretches
}

/** The pages of the edits, that of most of them first; where there are none, of the first doubt. */
function pagesOf(edits: Findings['edits'], doubts: Findings['doubts']): readonly CodePage[] {
  const first = doubts[0]?.choices[0]?.option.page
  if (edits.length === 0) return first === undefined ? [] : [first]
  const times = new Map<string, number>()
  for (const { history } of edits) {
    const name = history[0]?.replace('utf-8 read as ', '') ?? ''
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  const names = [...times].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return names.flatMap((name) => CODE_PAGES.filter((page) => page.name === name))
}

function possibleLosses(text: string): readonly Loss[] {
  if (text.includes('\ufffd')) return ['replaced']
  return /[^\x00-\x7f]\?/.test(text) ? ['dropped', 'question'] : ['dropped']
}

/** A lead and what goes on with it; leads that lost everything may stand before. */
function isLeftover(text: string, start: number, end: number, { index }: CodePage): boolean {
  const bit = 1 << index
  let at = start
  while (at < end && (LEADS[text.charCodeAt(at)] ?? 0) & bit) {
    const next = text.charCodeAt(++at)
    if (next === 0xfffd || ((CONTINUATIONS[next] ?? 0) & bit) !== 0) return true
  }
  return false
}

function isOdd(text: string, start: number, end: number): boolean {
  // A pair of box lines that makes one sign, in a document in which such pairs are signs: `┬╜ day off, ┬º5`.
  if (end - start === 2 && kindOf(text.charCodeAt(start)) === 'box') return true
  return textOddity(text.slice(start, end), surroundings(text, start, end)) >= 1
}

function doubtAt(
  text: string,
  at: number,
  end: number,
  pages: readonly CodePage[],
  losses: readonly Loss[],
): Doubt | undefined {
  // windows-1252 and -1254 are told apart by hardly anything.
  const twin = pages.some(({ name }) => name === 'windows-1252') ? [codePage('windows-1254')] : []
  const readings = [...pages, ...twin].flatMap((page) => readingsAt(text, at, end, page, losses))
  if (readings.length === 0) return undefined
  const length = Math.max(...readings.map((reading) => reading.length))
  const choices = new Map<string, Choice>()
  for (const option of readings) {
    const whole = option.text + text.slice(at + option.length, at + length)
    if (!choices.has(whole)) choices.set(whole, { text: whole, option })
  }
  return { start: at, end: at + length, choices: [...choices.values()] }
}

function readingsAt(
  text: string,
  at: number,
  end: number,
  page: CodePage,
  losses: readonly Loss[],
): readonly Reading[] {
  if (!((LEADS[text.charCodeAt(at)] ?? 0) & (1 << page.index))) return []
  const intact = readIntact(text, at, end, page)
  if (intact === undefined) return enumerateLetters(text, at, end, page, { losses, blocks: 'all', cjk: true })
  const { length, code } = intact
  const letter = String.fromCodePoint(code)
  return [{ page, length, text: letter, loss: 'kept', folded: false, soft: false, sort: 'intact' }]
}
