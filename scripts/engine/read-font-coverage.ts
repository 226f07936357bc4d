import { brotliDecompressSync } from 'node:zlib'
import { readCmap } from './read-cmap.ts'

/** The code points that a WOFF2 font has glyphs for. */
export function readFontCoverage(woff2: Uint8Array): ReadonlySet<number> {
  return new Set(readCmap(findCmap(woff2)).keys())
}

const HEADER_LENGTH = 48
// Tables that the format has numbers for; only three of them matter here.
const CMAP = 0
const GLYF = 10
const LOCA = 11
const OTHER_TAG = 63

/** The tables of a WOFF2 file are one Brotli stream; the directory in front of it says how long each is. */
function findCmap(woff2: Uint8Array): Buffer {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength)
  const tables = view.getUint16(12)
  let position = HEADER_LENGTH
  const readNumber = (): number => {
    // Base 128, highest digit first; the top bit says that another digit follows.
    let value = 0
    for (;;) {
      const byte = view.getUint8(position++)
      value = value * 128 + (byte & 0x7f)
      if ((byte & 0x80) === 0) return value
    }
  }
  let offset = 0
  let place: { readonly start: number; readonly length: number } | undefined
  for (let index = 0; index < tables; index += 1) {
    const flags = view.getUint8(position++)
    const tag = flags & 0x3f
    const version = flags >> 6
    if (tag === OTHER_TAG) position += 4
    const original = readNumber()
    // Version 0 means "transformed" for outlines and "as it is" for everything else.
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    const length = transformed ? readNumber() : original
    if (tag === CMAP) place = { start: offset, length }
    offset += length
  }
  const body = brotliDecompressSync(woff2.subarray(position, position + view.getUint32(20)))
  if (place === undefined) throw new Error('A font without a cmap table')
  return body.subarray(place.start, place.start + place.length)
}
