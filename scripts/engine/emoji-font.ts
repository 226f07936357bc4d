/**
 * Builds a font in which every emoji is empty: the character is in the document, for readers, search and copying,
 * while a picture is painted behind it. All characters are one em wide, but those that only change the one before.
 *
 * A TrueType font without any outline: a table directory and nine small tables, the cmap in format 12.
 *
 * @param wide code points that take up one em
 * @param joined code points without width: joiners, variation selectors, skin tones, tags
 */
export function buildEmojiFont(wide: ReadonlySet<number>, joined: ReadonlySet<number>): Uint8Array {
  const narrow = [...joined].sort(ascending)
  // Glyph 0 stands for what is missing. The last width in `hmtx` holds for all glyphs that follow.
  const glyphs = [...narrow, ...[...wide].filter((code) => !joined.has(code)).sort(ascending)]
  const widths = [UNITS, ...narrow.map(() => 0), UNITS]
  const count = glyphs.length + 1

  return assemble({
    'OS/2': os2(),
    cmap: cmap(glyphs),
    glyf: u8(0),
    head: head(),
    hhea: join(
      u32(0x10000),
      i16(ASCENT),
      i16(-DESCENT),
      i16(0),
      u16(UNITS),
      ...zeros(11),
      u16(widths.length),
    ),
    hmtx: join(...widths.map((width) => join(u16(width), i16(0))), ...zeros(count - widths.length)),
    loca: join(...zeros(count + 1)),
    maxp: join(u32(0x10000), u16(count), ...zeros(4), u16(2), ...zeros(8)),
    name: name(),
    post: join(u32(0x30000), u32(0), i16(0), i16(0), ...zeros(10)),
  })
}

const UNITS = 1000
const ASCENT = 900
const DESCENT = 100

function cmap(glyphs: readonly number[]): Uint8Array {
  const groups: { first: number; last: number; glyph: number }[] = []
  const entries = glyphs.map((code, index) => ({ code, glyph: index + 1 }))
  for (const { code, glyph } of entries.sort((a, b) => a.code - b.code)) {
    const group = groups.at(-1)
    if (group && code === group.last + 1 && glyph === group.glyph + code - group.first) group.last = code
    else groups.push({ first: code, last: code, glyph })
  }
  const body = groups.map(({ first, last, glyph }) => join(u32(first), u32(last), u32(glyph)))
  return join(
    join(u16(0), u16(1), u16(3), u16(10), u32(12)),
    join(u16(12), u16(0), u32(16 + 12 * groups.length), u32(0), u32(groups.length)),
    ...body,
  )
}

function head(): Uint8Array {
  // Version, revision, checksum (filled in later), magic number, flags, units; no dates, for equal bytes.
  const start = join(u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(0), u16(UNITS), ...zeros(8))
  return join(start, ...[0, 0, UNITS, UNITS].map(i16), u16(0), u16(8), i16(2), i16(0), i16(0))
}

function os2(): Uint8Array {
  return join(
    join(u16(4), i16(UNITS), u16(400), u16(5), u16(0)),
    join(...zeros(10), i16(0), ...zeros(5)),
    join(...zeros(8), u32(0x20202020), u16(0x40), u16(0xffff), u16(0xffff)),
    join(i16(ASCENT), i16(-DESCENT), i16(0), u16(ASCENT), u16(DESCENT)),
    join(...zeros(4), i16(0), i16(0), u16(0), u16(32), u16(8)),
  )
}

function name(): Uint8Array {
  // Without a blank, which the last of them may not have: Chromium writes another character into a PDF for it.
  const text = Buffer.from('LecternEmoji', 'utf16le').swap16()
  // Family, full and PostScript name: 3 records of 12 bytes after 6 bytes of header share one text.
  const ids = [1, 4, 6]
  const records = ids.flatMap((id) => [3, 1, 0x409, id, text.length, 0].map(u16))
  return join(u16(0), u16(ids.length), u16(6 + 12 * ids.length), ...records, text)
}

function assemble(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables)
  const power = Math.floor(Math.log2(entries.length))
  const range = 16 * 2 ** power
  let offset = 12 + 16 * entries.length
  let directory = join(u32(0x10000), ...[entries.length, range, power, 16 * entries.length - range].map(u16))
  let body: Uint8Array = new Uint8Array()
  for (const [tag, table] of entries) {
    const padded = join(table, new Uint8Array((4 - (table.length % 4)) % 4))
    directory = join(directory, Buffer.from(tag), u32(checksum(padded)), u32(offset), u32(table.length))
    body = join(body, padded)
    offset += padded.length
  }
  const font = join(directory, body)
  const headOffset = 12 + 16 * entries.length + lengthBefore(entries, 'head')
  new DataView(font.buffer).setUint32(headOffset + 8, (0xb1b0afba - checksum(font)) >>> 0)
  return font
}

function lengthBefore(entries: readonly (readonly [string, Uint8Array])[], tag: string): number {
  const before = entries.slice(
    0,
    entries.findIndex(([name]) => name === tag),
  )
  return before.reduce((sum, [, table]) => sum + Math.ceil(table.length / 4) * 4, 0)
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let index = 0; index < bytes.byteLength; index += 4) sum = (sum + view.getUint32(index)) >>> 0
  return sum
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

const ascending = (a: number, b: number): number => a - b
const u8 = (value: number): Uint8Array => Uint8Array.of(value)
const u16 = (value: number): Uint8Array => Uint8Array.of((value >> 8) & 0xff, value & 0xff)
const i16 = u16
const u32 = (value: number): Uint8Array => join(u16(value >>> 16), u16(value))
const zeros = (count: number): readonly Uint8Array[] => Array.from({ length: count }, () => u16(0))
