import type { ContentParagraph } from '../../model/content-text.ts'
import type { Line } from './break-lines.ts'
import { pixels } from './css-values.ts'
import type { DrawnStyle } from './drawn-page.ts'

/** The edges between which lines are set, and how far the first one begins from where the others do. */
export type LineBounds = {
  readonly left: number
  readonly right: number
  readonly align: ContentParagraph['align']
  /** Below 0 where it begins before them. */
  readonly indent: number
}

/**
 * `bounds`: the inside of the block, and how its text is aligned there. Text that stands in a flex box or a grid by itself is a box without an
 * element, about as wide as its lines, somewhere in there.
 */
export function boundLines(
  lines: readonly Line[],
  bounds: Omit<LineBounds, 'indent'>,
  { css, scale }: { readonly css: DrawnStyle; readonly scale: number },
): LineBounds {
  const whole = { ...bounds, indent: 0 }
  const [first, ...others] = lines
  if (first === undefined || bounds.align === 'justify') return whole
  const [left, right] = [
    Math.min(...lines.map((line) => line.left)),
    Math.max(...lines.map((line) => line.right)),
  ]
  if (/flex|grid/.test(css.display)) {
    const [before, after] = [left - bounds.left, bounds.right - right]
    if (others.length === 0 && Math.abs(before - after) < SEEN) return { ...whole, align: 'center' }
    return before > SEEN || after < -SEEN ? { ...whole, left, right } : whole
  }
  if (bounds.align !== 'left' || KEEPS_SPACE.test(css['white-space-collapse'])) return whole
  // Nothing but the edge of the box keeps the letters of a single line away from it.
  const least = LEAST * first.size
  if (others.length === 0) return left - bounds.left > least ? { ...whole, left } : whole
  const start = left - bounds.left > FAR ? left : bounds.left
  const set = pixels(css['text-indent']) * scale
  const indent = first.left - start > least ? first.left - start : Math.min(set, 0)
  return { ...whole, left: start, indent }
}

/** Spaces at the start of a line are letters there. */
const KEEPS_SPACE = /^(?:preserve|break-spaces)$/

/** In pixels: less is what fonts leave beside their letters. */
const SEEN = 0.5

/** In font sizes: an emoji keeps that much less away from what is before it, which is a part of its letter elsewhere. */
const LEAST = 0.15

/** In pixels: so far away from its edge all lines of a block are only beside something that floats. */
const FAR = 24
