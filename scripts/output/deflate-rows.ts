import { promisify } from 'node:util'
import { constants, deflateRaw } from 'node:zlib'

const pack = promisify(deflateRaw)

/**
 * Filtered rows of a PNG as a raw deflate stream, in pieces. Most rows of most slides are the same as the row above,
 * which the filter turns into zeros: zlib takes three quarters of its time for them, so they are packed once and copied.
 */
export async function deflateRows(rows: Uint8Array, rowLength: number): Promise<readonly Uint8Array[]> {
  const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.length)
  const repeats = await packRepeats(rowLength)
  const pieces = await Promise.all(
    splitRows(bytes, rowLength).map((piece) =>
      typeof piece === 'number' ? copyRepeats(piece, repeats) : [pack(piece, CONTENT)],
    ),
  )
  return [...(await Promise.all(pieces.flat())), LAST_BLOCK]
}

/** Rows that differ from those above, or how many there are in a row that do not. */
type Piece = Buffer | number

/** The filter of rows that are stored as their difference from the row above. */
const FILTER_UP = 2

/** A piece of its own costs some bytes: fewer repeated rows stay with their neighbours. */
const LEAST_REPEATS = 4

function splitRows(bytes: Buffer, rowLength: number): readonly Piece[] {
  const pieces: Piece[] = []
  const repeated = repeatedRows(1, rowLength)
  const isRepeated = (at: number): boolean =>
    at + rowLength <= bytes.length && bytes.compare(repeated, 0, rowLength, at, at + rowLength) === 0
  let begun = 0
  for (let at = 0; at < bytes.length; ) {
    let end = at
    while (isRepeated(end)) end += rowLength
    const count = (end - at) / rowLength
    if (count >= LEAST_REPEATS) {
      if (at > begun) pieces.push(bytes.subarray(begun, at))
      pieces.push(count)
      begun = end
    }
    at = Math.max(end, at + rowLength)
  }
  if (begun < bytes.length) pieces.push(bytes.subarray(begun))
  return pieces
}

function repeatedRows(count: number, rowLength: number): Buffer {
  const row = Buffer.alloc(rowLength)
  row[0] = FILTER_UP
  return Buffer.concat(Array.from({ length: count }, () => row))
}

/** Each piece ends on a whole byte, so that another one can follow. */
const PIECE = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 128 * 1024 }

/** Measured: level 6 takes a third longer, for half a percent. */
const CONTENT = { ...PIECE, level: 5 }

const REPEATS = { ...PIECE, level: 6, strategy: constants.Z_RLE }

/** An empty block that says that it is the last. */
const LAST_BLOCK = Buffer.from([0x03, 0x00])

type Repeats = readonly (readonly [count: number, packed: Uint8Array])[]

function packRepeats(rowLength: number): Promise<Repeats> {
  return Promise.all(
    [64, 8, 1].map(async (count) => [count, await pack(repeatedRows(count, rowLength), REPEATS)] as const),
  )
}

function copyRepeats(count: number, repeats: Repeats): readonly Uint8Array[] {
  let left = count
  return repeats.flatMap(([size, packed]) => {
    const copies = Math.floor(left / size)
    left -= copies * size
    return Array.from({ length: copies }, () => packed)
  })
}
