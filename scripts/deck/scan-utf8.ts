export type Utf8Scan = {
  /** Number of characters of more than one byte that are whole: chance makes few of them. */
  readonly whole: number
  /** Offsets of the bytes that fit nowhere, in order. */
  readonly stray: readonly number[]
}

/** Tells the bytes that are no UTF-8 from those that are. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const stray: number[] = []
  let whole = 0
  let index = 0
  while (index < bytes.length) {
    const length = lengthAt(bytes, index)
    if (length === 0) stray.push(index)
    if (length > 1) whole += 1
    index += Math.max(1, length)
  }
  return { whole, stray }
}

/** Whether everything from `start` on is the beginning of one character, and no more: the rest of the file is missing. */
export function endsInside(bytes: Uint8Array, start: number): boolean {
  const [first = 0, ...rest] = bytes.subarray(start, start + 4)
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  const present = bytes.length - start
  return first >= 0xc2 && first <= 0xf4 && present < length && rest.every(continues)
}

/** Bytes of the character at `index`; 0 when there is none. Table 3-7 of the Unicode standard. */
function lengthAt(bytes: Uint8Array, index: number): 0 | 1 | 2 | 3 | 4 {
  const first = bytes[index] ?? 0
  if (first < 0x80) return 1
  const second = bytes[index + 1] ?? 0
  if (first < 0xc2 || first > 0xf4 || !continues(second)) return 0
  if (first < 0xe0) return 2
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0
  if (!continues(bytes[index + 2] ?? 0)) return 0
  if (first < 0xf0) return 3
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0
  return continues(bytes[index + 3] ?? 0) ? 4 : 0
}

function continues(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}
