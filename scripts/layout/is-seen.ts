import type { RawElement } from './raw-page.ts'

/** Whether the audience sees an element of the content. `around`: it and all around it, from the inside out. */
export function isSeen(around: readonly RawElement[]): boolean {
  if (around[0]?.layer !== 'content') return false
  if (around.some(({ hidden }) => hidden)) return false
  // For screen readers only: a box of one pixel.
  return !around.some(({ clip }) => clip !== undefined && (clip.rectangle[2] <= 2 || clip.rectangle[3] <= 2))
}

/** The drawing that something is a part of, as a diagram of Mermaid: its words are text, which no browser wraps or moves. */
export function drawingOf(around: readonly RawElement[]): RawElement | undefined {
  return around.slice(1).findLast(({ picture, parent, tag }) => picture && parent >= 0 && tag === 'svg')
}

/** Whether it is a part of a picture: a word of a drawing, a letter of a formula. */
export function isPartOfPicture(around: readonly RawElement[]): boolean {
  return around.slice(1).some(({ picture, parent }) => picture && parent >= 0)
}
