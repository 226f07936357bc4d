/**
 * The same GIF, ended after its first picture. A page is printed and pictured at a moment that nobody controls:
 * with an animation in it two builds of one deck would differ. What is no GIF, or a torn one, comes back as it is.
 */
export function firstGifFrame(bytes: Uint8Array): Uint8Array {
  const signature = String.fromCharCode(...bytes.subarray(0, 6))
  if (signature !== 'GIF89a' && signature !== 'GIF87a') return bytes
  let at = 13 + colorTableSize(bytes[10] ?? 0)
  while (at < bytes.length) {
    if (bytes[at] === EXTENSION) at = skipBlocks(bytes, at + 2)
    else if (bytes[at] === PICTURE) {
      const end = skipBlocks(bytes, at + 11 + colorTableSize(bytes[at + 9] ?? 0))
      if (end >= bytes.length) return bytes
      const still = bytes.slice(0, end + 1)
      still[end] = TRAILER
      return still
    } else return bytes
  }
  return bytes
}

const EXTENSION = 0x21
const PICTURE = 0x2c
const TRAILER = 0x3b

/** From the flags of a screen or a picture: three bytes for each colour. */
function colorTableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0
}

/** The place after a chain of blocks, each led by its length; one of length 0 ends it. */
function skipBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0)
  return at + 1
}
