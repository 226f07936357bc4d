/** A subset of a TrueType font whose glyphs have the numbers that they have in the whole font. */
export type TrueType = {
  /** By tag. */
  readonly tables: ReadonlyMap<string, Buffer>
  /** Outlines by number; those without one, or not in the subset, are empty. */
  readonly glyphs: readonly Buffer[]
  /** By number; 0 for what is not in the subset. */
  readonly advances: readonly number[]
}

export function readTrueType(bytes: Buffer): TrueType | undefined {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index
    const start = bytes.readUInt32BE(at + 8)
    tables.set(
      bytes.toString('latin1', at, at + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(at + 12)),
    )
  }
  const [head, hhea, hmtx, maxp, loca, glyf] = NEEDED.map((tag) => tables.get(tag))
  if (!head || !hhea || !hmtx || !maxp || !loca || !glyf) return undefined
  const count = maxp.readUInt16BE(4)
  const isLong = head.readUInt16BE(50) === 1
  const offsets = Array.from({ length: count + 1 }, (_, index) =>
    isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2,
  )
  // The last advance holds for all glyphs that follow.
  const full = hhea.readUInt16BE(34)
  return {
    tables,
    glyphs: Array.from({ length: count }, (_, index) => glyf.subarray(offsets[index], offsets[index + 1])),
    advances: Array.from({ length: count }, (_, index) => hmtx.readUInt16BE(Math.min(index, full - 1) * 4)),
  }
}

const NEEDED = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'] as const

/** Tables of programs in the font: the same in all subsets of it. */
const PROGRAMS = ['cvt ', 'fpgm', 'prep'] as const

/** One font with the glyphs of all; nothing when these are not subsets of one font. Without tables that a PDF does not use. */
export function mergeTrueType(subsets: readonly TrueType[]): Buffer | undefined {
  const first = subsets[0]
  if (first === undefined || !subsets.every(({ tables }) => hasSamePrograms(tables, first.tables)))
    return undefined
  const count = Math.max(...subsets.map(({ glyphs }) => glyphs.length))
  const glyphs: Buffer[] = []
  for (let number = 0; number < count; number += 1) {
    const [glyph = Buffer.alloc(0), ...others] = subsets.flatMap(({ glyphs: own }) => {
      const outline = own[number]
      return outline === undefined || outline.length === 0 ? [] : [outline]
    })
    if (others.some((other) => !other.equals(glyph))) return undefined
    glyphs.push(glyph)
  }
  const advances = glyphs.map((_, number) =>
    Math.max(...subsets.map((subset) => subset.advances[number] ?? 0)),
  )
  return writeTrueType(first.tables, glyphs, advances)
}

function hasSamePrograms(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): boolean {
  const none = Buffer.alloc(0)
  return (
    PROGRAMS.every((tag) => (one.get(tag) ?? none).equals(other.get(tag) ?? none)) &&
    one.get('head')?.readUInt16BE(18) === other.get('head')?.readUInt16BE(18)
  )
}

function writeTrueType(
  from: ReadonlyMap<string, Buffer>,
  glyphs: readonly Buffer[],
  advances: readonly number[],
): Buffer {
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => Buffer.from(from.get(tag) ?? []))
  if (!head || !hhea || !maxp) throw new Error('A font without its heads was read')
  head.writeUInt32BE(0, 8)
  head.writeUInt16BE(1, 50)
  hhea.writeUInt16BE(glyphs.length, 34)
  maxp.writeUInt16BE(glyphs.length, 4)
  const hmtx = Buffer.alloc(glyphs.length * 4)
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  for (const [number, glyph] of glyphs.entries()) {
    hmtx.writeUInt16BE(advances[number] ?? 0, number * 4)
    // A glyph begins with the box around it after two bytes; its left edge is where it stands in the line.
    hmtx.writeInt16BE(glyph.length >= 4 ? glyph.readInt16BE(2) : 0, number * 4 + 2)
    offset += padded(glyph).length
    loca.writeUInt32BE(offset, (number + 1) * 4)
  }
  const programs = PROGRAMS.flatMap((tag) => {
    const table = from.get(tag)
    return table === undefined ? [] : [[tag, table] as const]
  })
  const glyf = Buffer.concat(glyphs.map(padded))
  const tables = [...programs, ...Object.entries({ glyf, head, hhea, hmtx, loca, maxp })]
  const font = assemble(tables.toSorted(([one], [other]) => (one < other ? -1 : 1)))
  const start = font.indexOf('head')
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, font.readUInt32BE(start + 8) + 8)
  return font
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.writeUInt32BE(0x10000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * tables.length - 16 * 2 ** power, 10)
  let offset = directory.length
  for (const [index, [tag, table]] of tables.entries()) {
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(padded(table)), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.length, at + 12)
    offset += padded(table).length
  }
  return Buffer.concat([directory, ...tables.map(([, table]) => padded(table))])
}

function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))])
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
