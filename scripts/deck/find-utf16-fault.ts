/** Offset of the first byte of UTF-16 that is no character: half of a pair alone, or the last byte of an odd number. */
export function findUtf16Fault(bytes: Uint8Array, littleEndian: boolean): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - (bytes.length % 2)
  const isIn = (offset: number, from: number, to: number): boolean => {
    const unit = offset < last ? view.getUint16(offset, littleEndian) : 0
    return from <= unit && unit <= to
  }
  for (let offset = 0; offset < last; offset += 2) {
    if (isIn(offset, 0xdc00, 0xdfff)) return offset
    if (!isIn(offset, 0xd800, 0xdbff)) continue
    if (!isIn(offset + 2, 0xdc00, 0xdfff)) return offset
    offset += 2
  }
  return last < bytes.length ? last : undefined
}
