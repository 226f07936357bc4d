import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { PDFArray, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'

const unpack = promisify(inflate)
const pack = promisify(deflate)
const name = PDFName.of

/**
 * Stores drawings in fewer bytes, pixel for pixel: Chromium writes three bytes for each, however few colours there are,
 * and packs them in haste. Photographs are JPEG already.
 */
export async function shrinkPdfImages(pdf: PDFDocument): Promise<void> {
  const images = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && isPackedImage(object) ? [object] : []))
  await Promise.all(images.map(shrink))
}

function isPackedImage({ dict }: PDFRawStream): boolean {
  return (
    dict.get(name('Subtype')) === name('Image') &&
    dict.get(name('Filter')) === name('FlateDecode') &&
    !dict.has(name('DecodeParms')) &&
    !dict.has(name('Decode'))
  )
}

async function shrink(image: PDFRawStream): Promise<void> {
  const { dict, contents } = image
  const pixels = await unpack(contents)
  const space = dict.get(name('ColorSpace'))
  const drawing = isRgb(image, pixels) ? countColors(pixels) : undefined
  const packed = await pack(drawing?.indices ?? pixels, { level: 9 })
  if (drawing === undefined || space === undefined) {
    if (packed.length < contents.length) image.updateContents(packed)
    return
  }
  const palette = PDFHexString.of(drawing.palette.toString('hex'))
  if (packed.length + drawing.palette.length * 2 >= contents.length) return
  const indexed = PDFArray.withContext(dict.context)
  for (const part of [name('Indexed'), space, PDFNumber.of(drawing.palette.length / 3 - 1), palette])
    indexed.push(part)
  dict.set(name('ColorSpace'), indexed)
  image.updateContents(packed)
}

/** As many bytes as three for each pixel: no other kind of colour that Chromium writes has that. */
function isRgb({ dict }: PDFRawStream, pixels: Buffer): boolean {
  const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map((key) =>
    dict.lookup(name(key), PDFNumber).asNumber(),
  )
  return bits === 8 && pixels.length === (width ?? 0) * (height ?? 0) * 3
}

/** Nothing for more colours than a byte can count. */
function countColors(pixels: Buffer): { readonly indices: Buffer; readonly palette: Buffer } | undefined {
  const known = new Map<number, number>()
  const indices = Buffer.alloc(pixels.length / 3)
  // Most pixels look like the one before.
  let last = -1
  let index = 0
  for (let at = 0; at < indices.length; at += 1) {
    const color = ((pixels[at * 3] ?? 0) << 16) | ((pixels[at * 3 + 1] ?? 0) << 8) | (pixels[at * 3 + 2] ?? 0)
    if (color !== last) {
      last = color
      index = known.get(color) ?? known.size
      if (index > 255) return undefined
      known.set(color, index)
    }
    indices[at] = index
  }
  const palette = Buffer.alloc(known.size * 3)
  for (const [color, place] of known) palette.writeUIntBE(color, place * 3, 3)
  return { indices, palette }
}
