/** A table in which each run of letters whose glyphs follow one another is one segment; with all letters beyond the first plane. */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const runs = runsOf(glyphs)
  const low = runsOf(new Map([...glyphs].filter(([code]) => code < 0xffff)))
  const short = writeFormat4([...low, { first: 0xffff, last: 0xffff, glyph: 0 }])
  const isLong = runs.some(({ last }) => last > 0xffff)
  const long = isLong ? writeFormat12(runs) : Buffer.alloc(0)
  const tables = isLong ? 2 : 1
  const header = Buffer.alloc(4 + 8 * tables)
  header.writeUInt16BE(tables, 2)
  header.writeUInt16BE(3, 4)
  header.writeUInt16BE(1, 6)
  header.writeUInt32BE(header.length, 8)
  if (isLong) {
    header.writeUInt16BE(3, 12)
    header.writeUInt16BE(10, 14)
    header.writeUInt32BE(header.length + short.length, 16)
  }
  return Buffer.concat([header, short, long])
}

type Run = { readonly first: number; last: number; readonly glyph: number }

function runsOf(glyphs: ReadonlyMap<number, number>): readonly Run[] {
  const runs: Run[] = []
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1)
    if (run && code === run.last + 1 && glyph === run.glyph + code - run.first) run.last = code
    else runs.push({ first: code, last: code, glyph })
  }
  return runs
}

function writeFormat4(runs: readonly Run[]): Buffer {
  const count = runs.length
  const power = Math.floor(Math.log2(count))
  const table = Buffer.alloc(16 + 8 * count)
  const heads = [4, table.length, 0, 2 * count, 2 * 2 ** power, power, 2 * count - 2 * 2 ** power]
  for (const [index, value] of heads.entries()) table.writeUInt16BE(value, 2 * index)
  for (const [index, { first, last, glyph }] of runs.entries()) {
    table.writeUInt16BE(last, 14 + 2 * index)
    table.writeUInt16BE(first, 16 + 2 * (count + index))
    // What is added to a code is counted around 65,536; the last segment leads to the glyph for what is missing.
    table.writeUInt16BE((glyph - first) & 0xffff, 16 + 2 * (2 * count + index))
  }
  return table
}

function writeFormat12(runs: readonly Run[]): Buffer {
  const table = Buffer.alloc(16 + 12 * runs.length)
  table.writeUInt16BE(12, 0)
  table.writeUInt32BE(table.length, 4)
  table.writeUInt32BE(runs.length, 12)
  for (const [index, { first, last, glyph }] of runs.entries()) {
    for (const [at, value] of [first, last, glyph].entries())
      table.writeUInt32BE(value, 16 + 12 * index + 4 * at)
  }
  return table
}
