import type { ContentParagraph } from '../model/content-text.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'

export type Sides = { readonly left: number; readonly right: number }

/**
 * Between which edges lines may be set that nothing broke: programs without the font draw them longer, and a line that does not fit comes
 * to lie on what is below it. `others`: where everything else on the slide is. Nothing for lines that have room enough, and for those that
 * were broken: their box must not take in more.
 */
export function freeRoom(
  paragraphs: readonly ContentParagraph[],
  others: readonly Rectangle[],
  inner: Sides,
): Sides | undefined {
  const [first] = paragraphs
  if (first === undefined || first.align === 'justify') return undefined
  if (paragraphs.some(({ align, most, turn }) => align !== first.align || most !== undefined || turn))
    return undefined
  const text = inkOf(paragraphs)
  if (paragraphs.every(({ rectangle, least }) => rectangle.width >= least * ENOUGH)) return undefined
  const gap = GAP * first.size
  let { left, right } = inner
  for (const other of others) {
    if (other.y + other.height <= text.y || other.y >= text.y + text.height) continue
    const [before, after] = [text.x - other.x, other.x + other.width - text.x - text.width]
    if (before > -1 && after > -1) {
      // It lies behind the text, which keeps away from its edges as it does where it begins; half of what is too narrow for that.
      const [start, end] = first.align === 'right' ? [after, before] : [before, after]
      const pad = Math.max(Math.min(start, end / 2), 0)
      left = Math.max(left, other.x + pad)
      right = Math.min(right, other.x + other.width - pad)
    } else if (other.x > text.x + text.width - 1) right = Math.min(right, other.x - gap)
    else if (other.x + other.width < text.x + 1) left = Math.max(left, other.x + other.width + gap)
  }
  return { left, right }
}

/** Fonts that programs take in place of others are a third wider at most. */
const ENOUGH = 1.4

/** Between text and what stands beside it, for each pixel of font size. */
const GAP = 0.5

/** Where the letters of lines are: blocks are often wider than what is in them. */
export function inkOf(paragraphs: readonly ContentParagraph[]): Rectangle {
  const boxes = paragraphs.map(({ rectangle: { x, width }, align, least }) => {
    const space = Math.max(width - least, 0)
    const left = align === 'right' ? x + space : align === 'center' ? x + space / 2 : x
    return { left, right: left + Math.min(least, width) }
  })
  const left = Math.min(...boxes.map((box) => box.left))
  const tops = paragraphs.map(({ firstBaseline, size, ascent }) => firstBaseline - size * ascent)
  const bottoms = paragraphs.map(({ lastBaseline, size, descent }) => lastBaseline + size * descent)
  const top = Math.min(...tops)
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.right)) - left,
    height: Math.max(...bottoms) - top,
  }
}
