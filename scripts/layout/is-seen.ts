import type { RawElement } from './raw-page.ts'

/** Whether the audience sees an element of the content. `around`: it and all around it, from the inside out. */
export function isSeen(around: readonly RawElement[]): boolean {
  if (around[0]?.layer !== 'content') return false
  if (around.some(({ hidden }) => hidden)) return false
  // For screen readers only: a box of one pixel.
  return !around.some(({ clip }) => clip !== undefined && (clip.rectangle[2] <= 2 || clip.rectangle[3] <= 2))
}

/** Whether it is a part of a picture: a word of a drawing, a letter of a formula. */
export function isPartOfPicture(around: readonly RawElement[]): boolean {
  return around.slice(1).some(({ picture, parent }) => picture && parent >= 0)
}
