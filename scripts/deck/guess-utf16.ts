/** Markdown is full of ASCII (blanks, line ends, signs), and each such character has a NUL beside it in UTF-16. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 2) return undefined
  const count = (remainder: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === remainder).length
  const [even, odd] = [count(0), count(1)]
  // A sixth of all characters: text in Chinese mostly has that many blanks, digits and signs in Markdown.
  const needed = sample.length / 12
  if (odd > needed && even * 10 < odd) return 'utf-16le'
  if (even > needed && odd * 10 < even) return 'utf-16be'
  return undefined
}

/**
 * The same for bytes that are no UTF-8, where fewer NULs prove enough: read the wrong way round, a line end is U+0A00, which is no
 * character, and a blank no blank.
 */
export function guessDenseUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined
  const readings = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, text: readSample(bytes, encoding) }))
    .filter(({ text }) => !/[^\P{C}\t\n\r\p{Cf}]/u.test(text) && /[ \n]/.test(text))
  const [only, other] = readings
  return other === undefined ? only?.encoding : undefined
}

/** A sample may end inside of a pair. */
function readSample(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4096))
  return text.endsWith('\ufffd') ? text.slice(0, -1) : text
}
