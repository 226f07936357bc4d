import type { Range } from '../model/span.ts'

/** The parts of `ranges`, which are in order, that lie in `stretch`. */
export function clipRanges(ranges: readonly Range[], stretch: Range): readonly Range[] {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? Infinity) > stretch.start) high = middle
    else low = middle + 1
  }
  const parts: Range[] = []
  for (let at = low; (ranges[at]?.start ?? Infinity) < stretch.end; at++) {
    const { start, end } = ranges[at] ?? stretch
    parts.push({ start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) })
  }
  return parts
}
