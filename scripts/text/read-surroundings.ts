import { once } from '../model/once.ts'
import type { Range } from '../model/span.ts'
import type { Findings } from './findings.ts'

/** What stands right before and after a doubt, once all edits are made. */
export type Place = { readonly before: string; readonly after: string }

/** A text as it will be after its edits, seen from its doubts. */
export type DoubtSurroundings = {
  /** One for each doubt, in order. */
  readonly places: readonly Place[]
  /** Letters beyond ASCII that stand whole in the prose, in lower case. */
  readonly letters: () => ReadonlySet<string>
  /** Words that stand whole in it, in lower case. */
  readonly words: () => ReadonlySet<string>
}

/** Stands for a damaged place in the text around another one. */
export const UNKNOWN = '\ufffc'

/** Characters around a doubt: more than any word has. */
const REACH = 60

/** Reads the text around each of `doubts`. Edits and doubts are in order and do not overlap. */
export function readSurroundings(
  text: string,
  ranges: readonly Range[],
  { edits, doubts }: Findings,
): DoubtSurroundings {
  const parts = [
    ...edits.map(({ start, end, text: repaired }) => ({ start, end, part: repaired, doubt: false })),
    ...doubts.map(({ start, end }) => ({
      start,
      end,
      part: UNKNOWN + blankEnd(text, start, end),
      doubt: true,
    })),
  ].sort((a, b) => a.start - b.start)
  const spots: number[] = []
  let view = ''
  let position = 0
  for (const { start, end, part, doubt } of parts) {
    view += text.slice(position, start)
    if (doubt) spots.push(view.length)
    view += part
    position = end
  }
  view += text.slice(position)
  return {
    places: spots.map((at) => ({
      before: view.slice(Math.max(0, at - REACH), at),
      after: view.slice(at + 1, at + REACH),
    })),
    letters: once(() => wholeLetters(text, ranges, parts)),
    words: once(() => new Set(view.toLowerCase().match(WORDS))),
  }
}

const WORDS = /(?<![\p{L}\p{M}\ufffc])[\p{L}\p{M}]{4,}(?![\p{L}\p{M}\ufffc])/gu

/** A space that was perhaps a byte still ends the word. */
function blankEnd(text: string, start: number, end: number): string {
  return end - start > 1 && text[end - 1] === ' ' ? ' ' : ''
}

type Part = Range & { readonly part: string }

function wholeLetters(text: string, ranges: readonly Range[], parts: readonly Part[]): ReadonlySet<string> {
  const prose = ranges.map(({ start, end }) => proseBetween(text, start, end, parts)).join(' ')
  return new Set(
    prose
      .toLowerCase()
      .match(/[^\x00-\x7f]/g)
      ?.filter((character) => /\p{L}/u.test(character)),
  )
}

function proseBetween(text: string, start: number, end: number, parts: readonly Part[]): string {
  let prose = ''
  let position = start
  for (const part of parts) {
    if (part.start < start || part.start >= end) continue
    prose += text.slice(position, part.start) + part.part
    position = part.end
  }
  return prose + text.slice(position, end)
}
