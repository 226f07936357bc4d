import { padded, type Tables } from './sfnt.ts'

/** The tables that are about each glyph, for a font that had the others of `from`. `advances`: by number of the glyph. */
export function writeGlyphs(
  from: Tables,
  glyphs: readonly Buffer[],
  advances: readonly number[],
): readonly (readonly [string, Buffer])[] {
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => Buffer.from(from.get(tag) ?? []))
  if (!head || !hhea || !maxp) throw new Error('A font without its heads was read')
  head.writeUInt16BE(1, 50)
  hhea.writeUInt16BE(glyphs.length, 34)
  maxp.writeUInt16BE(glyphs.length, 4)
  const hmtx = Buffer.alloc(glyphs.length * 4)
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  const outlines = glyphs.map(padded)
  let offset = 0
  for (const [number, outline] of outlines.entries()) {
    hmtx.writeUInt16BE(advances[number] ?? 0, number * 4)
    // A glyph begins with the box around it after two bytes; its left edge is where it stands in the line.
    hmtx.writeInt16BE(outline.length >= 4 ? outline.readInt16BE(2) : 0, number * 4 + 2)
    offset += outline.length
    loca.writeUInt32BE(offset, (number + 1) * 4)
  }
  return Object.entries({ head, hhea, maxp, hmtx, loca, glyf: Buffer.concat(outlines) })
}
