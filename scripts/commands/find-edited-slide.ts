import type { LiveSlide } from '../model/live-deck.ts'

/** The slide in which the text became another one; `undefined` where that is in front of all slides, or nowhere. */
export function findEditedSlide(
  before: string,
  after: string,
  slides: readonly LiveSlide[],
): LiveSlide | undefined {
  if (before === after) return undefined
  let start = 0
  while (start < after.length && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  // Where text went away, that is the end of what is left in front of it.
  const line = after.slice(0, start).split('\n').length
  return slides.findLast((slide) => slide.line <= line)
}
