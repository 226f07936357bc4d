import type { LiveDeck } from '../model/live-deck.ts'
import type { PreviewDeck } from './preview-state.ts'

/** Where on the slides of a window something is. */
export type SlidePlace = {
  /** `LiveSlide.key`. */
  readonly key: string
  /** As `data-line`: from 0, the line of the slide's ruler. */
  readonly line: number
}

/**
 * Leads from lines of the text that was looked at (from 1) to the slides that windows show, which may be of a newer text. Lines that an
 * edit took part in since lead nowhere, as lines in front of all slides do.
 */
export function placeLines(
  seen: PreviewDeck['seen'],
  deck: LiveDeck | undefined,
): (line: number) => SlidePlace | undefined {
  if (seen === undefined || deck === undefined) return nowhere
  // Repairs that join lines, and signs that only some call the end of one: better no place than a wrong one.
  if (countLines(seen.original) !== countLines(seen.source) || /\r(?!\n)/.test(seen.source)) return nowhere
  const { source, slides } = deck
  const shift = shiftLines(seen.source, source)
  return (line) => {
    const now = shift(line)
    const slide = now === undefined ? undefined : slides[lastAtOrBefore(slides, now)]
    return now === undefined || slide === undefined ? undefined : { key: slide.key, line: now - slide.line }
  }
}

const nowhere = (): undefined => undefined

/** What stands in front of the first difference, and behind the last, is where it was but for the lines that came or went. */
function shiftLines(before: string, after: string): (line: number) => number | undefined {
  if (before === after) return (line) => line
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1
  const lines = countLines(before)
  const grown = countLines(after) - lines
  const firstTouched = countLines(before.slice(0, start))
  // What is equal at the end may begin within a line, which is another one then.
  const isWhole = [before, after].every((text) => text[text.length - end - 1] === '\n')
  const lastTouched = lines - countLines(before.slice(before.length - end)) + (isWhole ? 0 : 1)
  return (line) => {
    if (line < firstTouched) return line
    return line > lastTouched ? line + grown : undefined
  }
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** Index of the slide that this line is on; -1 in front of all. */
function lastAtOrBefore(slides: LiveDeck['slides'], line: number): number {
  let low = -1
  let high = slides.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((slides[middle]?.line ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return low
}
