import sharp, { type Sharp } from 'sharp'

/** Something that packs like a photograph, and is the same each time. */
export function grain(width: number, height: number): Sharp {
  const bytes = Buffer.alloc(width * height * 3)
  let state = 1
  for (let index = 0; index < bytes.length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[index] = ((index / (3 * width)) % 128) + ((state >>> 16) & 0x3f)
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
}
