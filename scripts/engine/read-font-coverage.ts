import { brotliDecompressSync } from 'node:zlib'

/** The code points that a WOFF2 font has glyphs for, from its `cmap` table. Formats 4 and 12, which all fonts of today have. */
export function readFontCoverage(woff2: Uint8Array): ReadonlySet<number> {
  const cmap = readCmap(woff2)
  const covered = new Set<number>()
  const count = cmap.getUint16(2)
  for (let index = 0; index < count; index += 1) {
    const offset = cmap.getUint32(8 + 8 * index)
    const format = cmap.getUint16(offset)
    if (format === 4) addFormat4(covered, cmap, offset)
    if (format === 12) addFormat12(covered, cmap, offset)
  }
  return covered
}

const HEADER_LENGTH = 48
// Tables that the format has numbers for; only three of them matter here.
const CMAP = 0
const GLYF = 10
const LOCA = 11
const OTHER_TAG = 63

/** The tables of a WOFF2 file are one Brotli stream; the directory in front of it says how long each is. */
function readCmap(woff2: Uint8Array): DataView {
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
  return new DataView(body.buffer, body.byteOffset + place.start, place.length)
}

function addFormat4(covered: Set<number>, cmap: DataView, offset: number): void {
  const length = cmap.getUint16(offset + 6)
  const [ends, starts] = [offset + 14, offset + 16 + length]
  const [deltas, ranges] = [starts + length, starts + 2 * length]
  for (let segment = 0; segment < length; segment += 2) {
    const [first, last] = [cmap.getUint16(starts + segment), cmap.getUint16(ends + segment)]
    const range = cmap.getUint16(ranges + segment)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        range === 0
          ? code + cmap.getUint16(deltas + segment)
          : cmap.getUint16(ranges + segment + range + 2 * (code - first))
      if ((glyph & 0xffff) !== 0) covered.add(code)
    }
  }
}

function addFormat12(covered: Set<number>, cmap: DataView, offset: number): void {
  const groups = cmap.getUint32(offset + 12)
  for (let group = 0; group < groups; group += 1) {
    const at = offset + 16 + 12 * group
    for (let code = cmap.getUint32(at); code <= cmap.getUint32(at + 4); code += 1) covered.add(code)
  }
}
