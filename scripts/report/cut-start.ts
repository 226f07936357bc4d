import stringWidth from 'string-width'

/** A text that takes at most `width` columns of a terminal: its end, which tells files apart, with `…` for the rest. */
export function cutStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  if (width < 1) return ''
  let end = ''
  for (const { segment } of [...SEGMENTS.segment(text)].reverse()) {
    if (stringWidth(`…${segment}${end}`) > width) break
    end = segment + end
  }
  return `…${end}`
}

/** No half of an emoji is left. The language decides nothing here. */
const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' })
