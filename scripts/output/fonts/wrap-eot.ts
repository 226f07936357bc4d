import { readNames } from './name-font.ts'
import { ADJUSTMENT, readTables } from './sfnt.ts'

/**
 * A TrueType font as Embedded OpenType, neither compressed nor encrypted: what presentations hold. Version 2.2 of the W3C submission of
 * 2008 (https://www.w3.org/submissions/EOT/), which Google's and LibreOffice's presentations have as well. All numbers have
 * their lowest byte first.
 */
export function wrapEot(font: Buffer): Buffer {
  const tables = readTables(font)
  const [head, os2] = [tables.get('head'), tables.get('OS/2')]
  const names = readNames(tables.get('name'))
  if (!head || !os2) throw new Error('A font without its heads was built')
  const header = Buffer.concat([
    longs(0, font.length, 0x00020002, 0),
    os2.subarray(PANOSE, PANOSE + 10),
    Buffer.from([DEFAULT_CHARSET, os2.readUInt16BE(62) & 1]),
    longs(os2.readUInt16BE(4)),
    shorts(os2.readUInt16BE(8), 0x504c),
    longs(...[42, 46, 50, 54].map((at) => os2.readUInt32BE(at))),
    // The first version of `OS/2` has no code pages.
    longs(...[78, 82].map((at) => (os2.length >= at + 4 ? os2.readUInt32BE(at) : 0))),
    longs(head.readUInt32BE(ADJUSTMENT), 0, 0, 0, 0),
    ...[1, 2, 5, 4].map((id) => text(names.get(id) ?? '')),
    // No address is named, so the font is for any; the sum of nothing is what all sums are mixed with.
    text(''),
    longs(0x50475342, 1252),
    shorts(0, 0),
    longs(0, 0),
  ])
  header.writeUInt32LE(header.length + font.length, 0)
  return Buffer.concat([header, font])
}

const PANOSE = 32
const DEFAULT_CHARSET = 1

/** Behind two bytes of nothing, its length in bytes and UTF-16. */
function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf16le')
  return Buffer.concat([shorts(0, bytes.length), bytes])
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, 2 * index)
  return bytes
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index)
  return bytes
}
