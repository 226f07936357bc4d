import { deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { shrinkPdfImages } from '../../scripts/output/shrink-pdf-images.ts'

const WIDTH = 400
const HEIGHT = 300

async function shrink(components: 1 | 3, colorOf: (index: number) => number): Promise<PDFRawStream> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * components)
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) pixels.writeUIntBE(colorOf(at), at * components, components)
  const pdf = await PDFDocument.create()
  const image = pdf.context.stream(deflateSync(pixels, { level: 1 }), {
    Subtype: 'Image',
    Width: WIDTH,
    Height: HEIGHT,
    BitsPerComponent: 8,
    ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'FlateDecode',
  })
  if (!(image instanceof PDFRawStream)) throw new Error('no stream')
  pdf.context.register(image)
  await shrinkPdfImages(pdf)
  return image
}

it('counts the colours of a drawing', async () => {
  const { dict, contents } = await shrink(3, (at) => (Math.floor(at / 7) % 200) * 0x010305)
  const space = dict.lookup(PDFName.of('ColorSpace'), PDFArray)
  expect([space.get(0), space.get(1)]).toEqual([PDFName.of('Indexed'), PDFName.of('DeviceRGB')])
  const palette = Buffer.from(space.lookup(3, PDFHexString).asBytes())
  expect(space.lookup(2, PDFNumber).asNumber()).toBe(palette.length / 3 - 1)
  const colors = [...inflateSync(contents)].map((index) => palette.readUIntBE(index * 3, 3))
  expect(colors).toEqual(
    Array.from({ length: WIDTH * HEIGHT }, (_, at) => (Math.floor(at / 7) % 200) * 0x010305),
  )
})

it.each([
  [3, 'DeviceRGB', (at: number) => (at % 257) * 0x10101],
  [1, 'DeviceGray', (at: number) => at % 100],
] as const)(
  'packs %i bytes for each pixel better, and leaves them as they are',
  async (components, space, colorOf) => {
    const { dict, contents } = await shrink(components, (at) => colorOf(at) % 0x1000000)
    expect(dict.get(PDFName.of('ColorSpace'))).toBe(PDFName.of(space))
    const pixels = inflateSync(contents)
    expect(
      Array.from({ length: WIDTH * HEIGHT }, (_, at) => pixels.readUIntBE(at * components, components)),
    ).toEqual(Array.from({ length: WIDTH * HEIGHT }, (_, at) => colorOf(at) % 0x1000000))
  },
)
