import type { LiveSlide } from '../model/live-deck.ts'

/** The slide in which the text became another one; `undefined` where that is in front of all slides, or nowhere. */
export function findEditedSlide(
  before: string,
  after: string,
  slides: readonly LiveSlide[],
): LiveSlide | undefined {
  if (before === after) return undefined
  // Where text went away, that is the end of what is left in front of it.
  const line = after.slice(0, lengthInCommon(before, after)).split('\n').length
  return slides.findLast((slide) => slide.line <= line)
}

/** Comparing pieces is a hundred times as fast as comparing characters. */
const PIECE = 1024

function lengthInCommon(a: string, b: string): number {
  let length = 0
  while (length < b.length && a.slice(length, length + PIECE) === b.slice(length, length + PIECE))
    length += PIECE
  while (length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  return Math.min(length, b.length)
}
