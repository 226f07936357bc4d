/** Encodings of Unicode other than UTF-8, as people are told. */
export const UNICODE_NAMES = {
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'utf-32le': 'UTF-32 (little endian)',
  'utf-32be': 'UTF-32 (big endian)',
} as const

export type WideUnicode = keyof typeof UNICODE_NAMES

export type ByteOrderMark = { readonly encoding: 'utf-8' | WideUnicode; readonly length: number }

/** What the first bytes say about all of them; `undefined` when they say nothing. */
export function readByteOrderMark([a, b, c, d]: Uint8Array): ByteOrderMark | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}
