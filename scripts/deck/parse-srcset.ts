import type { Range } from '../model/span.ts'

/** A candidate: its URL, and a description up to the next comma that is not in brackets. */
const CANDIDATE = /[\s,]*([^\s,]\S*)(?:\s+(?:\([^)]*\)|[^,(])*)?/

/** Places of the URLs in the value of a `srcset` attribute. Commas inside a URL belong to it, those at its end do not. */
export function parseSrcset(srcset: string): readonly Range[] {
  const ranges: Range[] = []
  const candidate = new RegExp(CANDIDATE, 'y')
  let match = candidate.exec(srcset)
  while (match) {
    const token = match[1] ?? ''
    const url = token.replace(/,+$/, '')
    const start = match.index + match[0].indexOf(token)
    ranges.push({ start, end: start + url.length })
    // A comma that ends the URL ends the candidate, too: it has no description.
    if (url.length < token.length) candidate.lastIndex = start + token.length
    match = candidate.exec(srcset)
  }
  return ranges
}
