import type { PixelSize } from '../model/asset.ts'

/**
 * A JPEG whose EXIF data give it another natural size. Browsers take it if resolution and size in pixels say the same
 * (HTML, "density-corrected natural width and height"): `natural` pixels at 72 dpi.
 */
export function withExifDensity(jpeg: Uint8Array, size: PixelSize, natural: PixelSize): Uint8Array {
  const tiff = writeTiff(
    [
      { tag: X_RESOLUTION, value: { rational: [size.width * 72, natural.width] } },
      { tag: Y_RESOLUTION, value: { rational: [size.height * 72, natural.height] } },
      { tag: RESOLUTION_UNIT, value: { short: INCH } },
    ],
    [
      { tag: PIXEL_X_DIMENSION, value: { long: natural.width } },
      { tag: PIXEL_Y_DIMENSION, value: { long: natural.height } },
    ],
  )
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** CIPA DC-008 (EXIF 3.0), 4.6.4 and 4.6.5. */
const X_RESOLUTION = 0x011a
const Y_RESOLUTION = 0x011b
const RESOLUTION_UNIT = 0x0128
const EXIF_POINTER = 0x8769
const PIXEL_X_DIMENSION = 0xa002
const PIXEL_Y_DIMENSION = 0xa003
const INCH = 2

type Value =
  | { readonly short: number }
  | { readonly long: number }
  | { readonly rational: readonly [number, number] }
type Entry = { readonly tag: number; readonly value: Value }

const HEADER_LENGTH = 8

/** Two directories, tags in ascending order; rationals lie behind both. */
function writeTiff(first: readonly Entry[], exif: readonly Entry[]): Buffer {
  const main = [...first, { tag: EXIF_POINTER, value: { long: 0 } }]
  const exifAt = HEADER_LENGTH + lengthOf(main)
  const rationals: Buffer[] = []
  const rationalsAt = exifAt + lengthOf(exif)
  const place = (pair: readonly [number, number]): number => {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32LE(pair[0], 0)
    bytes.writeUInt32LE(pair[1], 4)
    return rationalsAt + 8 * (rationals.push(bytes) - 1)
  }
  const header = Buffer.from('II*\0\x08\0\0\0', 'latin1')
  const linked = [...first, { tag: EXIF_POINTER, value: { long: exifAt } }]
  return Buffer.concat([header, writeDirectory(linked, place), writeDirectory(exif, place), ...rationals])
}

function lengthOf(entries: readonly Entry[]): number {
  return 2 + 12 * entries.length + 4
}

function writeDirectory(
  entries: readonly Entry[],
  place: (pair: readonly [number, number]) => number,
): Buffer {
  const bytes = Buffer.alloc(lengthOf(entries))
  bytes.writeUInt16LE(entries.length, 0)
  entries.forEach(({ tag, value }, index) => {
    const at = 2 + 12 * index
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt32LE(1, at + 4)
    if ('short' in value) {
      bytes.writeUInt16LE(3, at + 2)
      bytes.writeUInt16LE(value.short, at + 8)
    } else if ('long' in value) {
      bytes.writeUInt16LE(4, at + 2)
      bytes.writeUInt32LE(value.long, at + 8)
    } else {
      bytes.writeUInt16LE(5, at + 2)
      bytes.writeUInt32LE(place(value.rational), at + 8)
    }
  })
  return bytes
}
