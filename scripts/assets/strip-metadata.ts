import type { AssetContent } from '../model/asset.ts'

/**
 * The same pixels without what cameras and programs write beside them: place, time, owner, thumbnails.
 * Nothing for a type whose parts are not known here: it has to be encoded again.
 */
export function stripMetadata({ bytes, type }: AssetContent): AssetContent | undefined {
  if (type === 'image/jpeg') return { bytes: stripJpeg(bytes), type }
  if (type === 'image/png') return { bytes: stripPng(bytes), type }
  return type === 'image/gif' ? { bytes, type } : undefined
}

const START_OF_SCAN = 0xda
/** JFIF's density, and Adobe's colour transform: without it, the colours are read wrong. */
const KEPT_APPLICATION_SEGMENTS: ReadonlySet<number> = new Set([0xe0, 0xee])
const COMMENT = 0xfe

/** Segments before the picture data: ITU T.81, B.1.1.4. */
function stripJpeg(bytes: Uint8Array): Uint8Array {
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === START_OF_SCAN) break
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    const application = marker >= 0xe0 && marker <= 0xef
    if (application ? KEPT_APPLICATION_SEGMENTS.has(marker) : marker !== COMMENT) {
      parts.push(bytes.subarray(at, end))
    }
    at = end
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

/** Chunks that decide about pixels: PNG, 3rd edition, 5.6 (with `acTL` and its kin, which make it move). */
const PNG_CHUNKS = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|acTL|fcTL|fdAT)$/

function stripPng(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.readUInt32BE(at)
    if (PNG_CHUNKS.test(view.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(parts)
}
