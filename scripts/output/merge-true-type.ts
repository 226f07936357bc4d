import { readTables, type Tables, writeTables } from './fonts/sfnt.ts'
import { writeGlyphs } from './fonts/write-glyphs.ts'

/** A subset of a TrueType font whose glyphs have the numbers that they have in the whole font. */
export type TrueType = {
  readonly tables: Tables
  /** Outlines by number; those without one, or not in the subset, are empty. */
  readonly glyphs: readonly Buffer[]
  /** By number; 0 for what is not in the subset. */
  readonly advances: readonly number[]
}

export function readTrueType(bytes: Buffer): TrueType | undefined {
  const tables = readTables(bytes)
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

/** Whether both are drawn on the same grid, by the same programs. */
export function hasSamePrograms(one: Tables, other: Tables): boolean {
  const none = Buffer.alloc(0)
  return (
    PROGRAMS.every((tag) => (one.get(tag) ?? none).equals(other.get(tag) ?? none)) &&
    one.get('head')?.readUInt16BE(18) === other.get('head')?.readUInt16BE(18)
  )
}

function writeTrueType(from: Tables, glyphs: readonly Buffer[], advances: readonly number[]): Buffer {
  const programs = PROGRAMS.flatMap((tag) => {
    const table = from.get(tag)
    return table === undefined ? [] : [[tag, table] as const]
  })
  return writeTables(new Map([...programs, ...writeGlyphs(from, glyphs, advances)]))
}
