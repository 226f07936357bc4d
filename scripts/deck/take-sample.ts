/** In bytes. Enough to be certain of any language, and judged in a few hundredths of a second. */
const SAMPLE = 4000

const LINE_END = 0x0a
const BLANK = 0x20

export type Sample = {
  readonly bytes: Uint8Array
  /** Whether it may end inside of a letter. */
  readonly isTorn: boolean
}

/**
 * The first lines that are not all ASCII, as far as they are worth it, for all `bytes` to be judged by. Long lines are cut behind blanks:
 * no encoding that is read here has a line end or a blank inside of a letter. Only what has no blank ends anywhere.
 */
export function takeSample(bytes: Uint8Array): Sample {
  if (bytes.length <= SAMPLE) return { bytes, isTorn: false }
  const pieces: Uint8Array[] = []
  let size = 0
  for (let start = 0; start < bytes.length && size < SAMPLE; ) {
    const piece = takePiece(bytes, start)
    start += piece.length
    if (piece.every((byte) => byte < 0x80)) continue
    pieces.push(piece)
    size += piece.length
  }
  // Only a piece that has neither is as long.
  const isTorn = pieces.some(
    (piece) => piece.length === SAMPLE && ![LINE_END, BLANK].includes(piece.at(-1) ?? 0),
  )
  return { bytes: Buffer.concat(pieces), isTorn }
}

/** Of a line as long as the sample, what is without a blank fills the sample: nothing is read on from inside of a letter. */
function takePiece(bytes: Uint8Array, start: number): Uint8Array {
  const room = bytes.subarray(start, start + SAMPLE)
  const lineEnd = room.indexOf(LINE_END)
  if (lineEnd >= 0) return room.subarray(0, lineEnd + 1)
  if (start + SAMPLE >= bytes.length) return room
  const blank = room.lastIndexOf(BLANK)
  return blank >= 0 ? room.subarray(0, blank + 1) : room
}
