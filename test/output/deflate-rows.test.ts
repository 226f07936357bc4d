import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { deflateRows } from '../../scripts/output/deflate-rows.ts'

const ROW = 301

describe('deflateRows', () => {
  it.each([
    ['no row', []],
    ['one row', [1]],
    ['repeated rows only', [-200]],
    ['repeated rows at the start', [-77, 3]],
    ['repeated rows at the end', [2, -9]],
    ['repeated rows between others', [5, -150, 1, -3, 1, -4, 8]],
  ])('keeps %s', async (_, counts) => {
    const rows = rowsOf(counts)
    expect(inflateRawSync(Buffer.concat(await deflateRows(rows, ROW)))).toEqual(rows)
  })

  it('keeps what is not made of whole rows', async () => {
    const rows = Buffer.concat([rowsOf([3, -20]), Buffer.from([2, 0, 0])])
    expect(inflateRawSync(Buffer.concat(await deflateRows(rows, ROW)))).toEqual(rows)
  })

  it('needs hardly more bytes than zlib', async () => {
    const rows = rowsOf([40, -700, 40, -200])
    const packed = Buffer.concat(await deflateRows(rows, ROW))
    expect(packed.length).toBeLessThan(1.05 * deflateRawSync(rows, { level: 6 }).length)
  })
})

/** So many rows with something in them; where negative, so many that are as the row above. */
function rowsOf(counts: readonly number[]): Buffer {
  let seed = 1
  const rows = counts.flatMap((count) =>
    Array.from({ length: Math.abs(count) }, () => {
      const row = Buffer.alloc(ROW)
      row[0] = 2
      if (count < 0) return row
      for (let at = 100; at < 200; at += 1) {
        seed = (seed * 48271) % 0x7fffffff
        row[at] = seed & 0xff
      }
      return row
    }),
  )
  return Buffer.concat(rows)
}
