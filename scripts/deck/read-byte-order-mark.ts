export const UNICODE_NAMES = {
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
} as const

/** What the first bytes say about all of them; `undefined` when they say nothing. */
export function readByteOrderMark([a, b, c, d]: Uint8Array):
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32'
  | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** Markdown is full of ASCII (blanks, line ends, signs), and each such character has a NUL beside it in UTF-16. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 2) return undefined
  const count = (remainder: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length
  const [even, odd] = [count(0), count(1)]
  // A sixth of all characters: text in Chinese still has that many blanks, digits and signs in Markdown.
  const needed = sample.length / 12
  if (odd > needed && even * 10 < odd) return 'utf-16le'
  if (even > needed && odd * 10 < even) return 'utf-16be'
  return undefined
}
