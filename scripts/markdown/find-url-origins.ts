import type { Range } from '../model/span.ts'

/** Scheme and host of absolute URLs, wherever they stand. */
export function findUrlOrigins(text: string): readonly Range[] {
  const ranges: Range[] = []
  let colon = text.indexOf('://')
  while (colon >= 0) {
    const before = text.slice(Math.max(0, colon - LONGEST_SCHEME, ranges.at(-1)?.end ?? 0), colon)
    const scheme = SCHEME.exec(before)?.[0].length
    HOST.lastIndex = colon + 3
    const end = colon + 3 + (HOST.exec(text)?.[0].length ?? 0)
    if (scheme !== undefined) ranges.push({ start: colon - scheme, end })
    colon = text.indexOf('://', scheme === undefined ? colon + 3 : end)
  }
  return ranges
}

/** A bound, so that a text of dots and letters is not read again and again. The longest registered scheme has 36. */
const LONGEST_SCHEME = 40
const SCHEME = /\b[a-z][a-z0-9+.-]*$/i

/**
 * Hosts may be written in any script, but then something that ends a host must follow:
 * what sticks to a host otherwise is prose (`https://example.com—and`).
 */
const HOST = /[\p{L}\p{M}\p{N}.:@-]+(?=[/?#\s()<>[\]"'`]|$)|[a-z0-9.:@-]*/iuy
