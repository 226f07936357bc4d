import { readCmap } from '../../engine/read-cmap.ts'
import { hasSamePrograms, readTrueType } from '../merge-true-type.ts'
import { type Tables, writeTables } from './sfnt.ts'
import { writeCmap } from './write-cmap.ts'
import { writeGlyphs } from './write-glyphs.ts'

/**
 * One font with the letters of both, each a subset of the same font for other letters: glyphs of `more` come behind those of `base`, so that
 * what `base` says of pairs and forms of its glyphs stays right. Nothing where they are not drawn on the same grid or by the same programs.
 */
export function joinSubsets(base: Buffer, more: Buffer): Buffer | undefined {
  const [one, other] = [readTrueType(base), readTrueType(more)]
  if (!one || !other || !hasSamePrograms(one.tables, other.tables)) return undefined
  // The first glyph is the one for what is missing; both have it.
  const shift = one.glyphs.length - 1
  const glyphs = [...one.glyphs, ...other.glyphs.slice(1).map((glyph) => shiftParts(glyph, shift))]
  const advances = [...one.advances, ...other.advances.slice(1)]
  if (glyphs.length > 0xffff) return undefined
  const letters = new Map(readCmap(need(one.tables, 'cmap')))
  for (const [code, glyph] of readCmap(need(other.tables, 'cmap'))) {
    if (!letters.has(code) && glyph > 0) letters.set(code, glyph + shift)
  }
  const tables = new Map(one.tables)
  for (const tag of OF_GLYPH_NUMBERS) tables.delete(tag)
  return writeTables(
    new Map([
      ...tables,
      ...writeGlyphs(one.tables, glyphs, advances),
      ['cmap', writeCmap(letters)],
      ['maxp', joinLimits(need(one.tables, 'maxp'), need(other.tables, 'maxp'), glyphs.length)],
      ['OS/2', joinRanges(need(one.tables, 'OS/2'), need(other.tables, 'OS/2'), letters)],
      ['post', withoutNames(need(one.tables, 'post'))],
    ]),
  )
}

/** Tables with an entry for each glyph that nothing on a slide needs. */
const OF_GLYPH_NUMBERS = ['vhea', 'vmtx', 'VORG', 'hdmx', 'LTSH', 'VDMX', 'DSIG', 'STAT']

function need(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`A font without its table ${tag} was cut`)
  return table
}

/** A glyph of several others names them by number. */
function shiftParts(glyph: Buffer, shift: number): Buffer {
  if (glyph.length < 10 || glyph.readInt16BE(0) >= 0) return glyph
  const shifted = Buffer.from(glyph)
  for (let at = 10, goesOn = true; goesOn; ) {
    const flags = shifted.readUInt16BE(at)
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + shift, at + 2)
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    at += 4 + (flags & 0x1 ? 4 : 2) + scale
    goesOn = (flags & 0x20) !== 0
  }
  return shifted
}

/** How many points, parts and the like a glyph may have: the most of both. */
function joinLimits(one: Buffer, other: Buffer, glyphs: number): Buffer {
  const limits = Buffer.from(one)
  limits.writeUInt16BE(glyphs, 4)
  for (let at = 6; at + 2 <= Math.min(one.length, other.length); at += 2) {
    limits.writeUInt16BE(Math.max(one.readUInt16BE(at), other.readUInt16BE(at)), at)
  }
  return limits
}

/** Which scripts and code pages there are, the first letter and the last. */
function joinRanges(one: Buffer, other: Buffer, letters: ReadonlyMap<number, number>): Buffer {
  const os2 = Buffer.from(one)
  for (const at of [42, 46, 50, 54, 78, 82]) {
    if (Math.min(one.length, other.length) < at + 4) continue
    os2.writeUInt32BE((one.readUInt32BE(at) | other.readUInt32BE(at)) >>> 0, at)
  }
  const codes = [...letters.keys()].map((code) => Math.min(code, 0xffff))
  os2.writeUInt16BE(
    codes.reduce((a, b) => Math.min(a, b), 0xffff),
    64,
  )
  os2.writeUInt16BE(
    codes.reduce((a, b) => Math.max(a, b), 0),
    66,
  )
  return os2
}

/** Version 3 has no names of glyphs. */
function withoutNames(post: Buffer): Buffer {
  const table = Buffer.from(post.subarray(0, 32))
  table.writeUInt32BE(0x00030000, 0)
  return table
}
