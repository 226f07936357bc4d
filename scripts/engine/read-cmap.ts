/** Numbers of glyphs by the codes of letters, from the subtables for Unicode. Formats 4 and 12, which all fonts of today have. */
export function readCmap(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(8 + 8 * index)
    const format = cmap.readUInt16BE(at)
    const platform = cmap.readUInt16BE(4 + 8 * index)
    if (platform !== 0 && platform !== 3) continue
    if (format === 4) addFormat4(glyphs, cmap, at)
    if (format === 12) addFormat12(glyphs, cmap, at)
  }
  return glyphs
}

function addFormat4(glyphs: Map<number, number>, cmap: Buffer, at: number): void {
  const length = cmap.readUInt16BE(at + 6)
  const [ends, starts] = [at + 14, at + 16 + length]
  const [deltas, ranges] = [starts + length, starts + 2 * length]
  for (let segment = 0; segment < length; segment += 2) {
    const [first, last] = [cmap.readUInt16BE(starts + segment), cmap.readUInt16BE(ends + segment)]
    const delta = cmap.readUInt16BE(deltas + segment)
    const range = cmap.readUInt16BE(ranges + segment)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : cmap.readUInt16BE(ranges + segment + range + 2 * (code - first))
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function addFormat12(glyphs: Map<number, number>, cmap: Buffer, at: number): void {
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group += 1) {
    const place = at + 16 + 12 * group
    const first = cmap.readUInt32BE(place)
    for (let code = first; code <= cmap.readUInt32BE(place + 4); code += 1) {
      glyphs.set(code, cmap.readUInt32BE(place + 8) + code - first)
    }
  }
}
