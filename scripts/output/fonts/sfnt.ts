/** Tables of a TrueType font by tag. */
export type Tables = ReadonlyMap<string, Buffer>

export function readTables(font: Buffer): Tables {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

/** The font with these tables, in order of their tags, with its checksums. */
export function writeTables(tables: Tables): Buffer {
  const power = Math.floor(Math.log2(tables.size))
  const directory = Buffer.alloc(12 + 16 * tables.size)
  directory.writeUInt32BE(0x10000, 0)
  directory.writeUInt16BE(tables.size, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * tables.size - 16 * 2 ** power, 10)
  const contents: Buffer[] = []
  let offset = directory.length
  let head = 0
  for (const [index, [tag, table]] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const content = padded(tag === 'head' ? Buffer.from(table) : table)
    if (tag === 'head') {
      content.writeUInt32BE(0, ADJUSTMENT)
      head = offset
    }
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum(content), at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.length, at + 12)
    contents.push(content)
    offset += content.length
  }
  const font = Buffer.concat([directory, ...contents])
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + ADJUSTMENT)
  return font
}

/** Where `head` has what makes the sum of the whole font right. */
export const ADJUSTMENT = 8

/** To a multiple of four bytes. */
export function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))])
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
