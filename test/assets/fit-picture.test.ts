import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitPicture } from '../../scripts/assets/fit-picture.ts'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import type { FittedPicture, PixelSize } from '../../scripts/model/asset.ts'
import { grain } from './grain.ts'

async function make(bytes: Uint8Array, wanted?: PixelSize): Promise<FittedPicture> {
  const { picture, type } = await inspectAsset('assets/a', bytes)
  if (picture === undefined) throw new Error('no picture')
  return fitPicture({ bytes, type }, picture, wanted ?? picture)
}

const facts = async ({ content, size }: FittedPicture) => {
  const { width, height, exif, icc, orientation, space, depth } = await sharp(content.bytes).metadata()
  return { type: content.type, size, pixels: { width, height }, exif, icc, orientation, space, depth }
}

const clean = { exif: undefined, icc: undefined, orientation: undefined, space: 'srgb', depth: 'uchar' }

describe('fitPicture', () => {
  it('makes a photograph as small as it is shown, without what the camera wrote', async () => {
    const photo = await grain(600, 400)
      .jpeg({ quality: 95 })
      .withExif({ IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } })
      .toBuffer()
    const made = await make(photo, { width: 300, height: 200 })
    const half = { width: 300, height: 200 }
    expect(await facts(made)).toEqual({ type: 'image/jpeg', size: half, pixels: half, ...clean })
    expect(made.content.bytes.length).toBeLessThan(photo.length / 4)
  })

  it('keeps the pixels of one that is small enough, and drops its metadata', async () => {
    const photo = await grain(300, 200)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .toBuffer()
    const made = await make(photo)
    expect(await facts(made)).toMatchObject({ type: 'image/jpeg', exif: undefined })
    expect(photo.includes('Somebody')).toBe(true)
    expect(Buffer.from(made.content.bytes).includes('Somebody')).toBe(false)
    expect(await pixelsOf(made.content.bytes)).toEqual(await pixelsOf(photo))
  })

  it('turns pictures upright', async () => {
    const lying = await grain(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const upright = { width: 200, height: 300 }
    expect(await facts(await make(lying))).toEqual({
      type: 'image/jpeg',
      size: upright,
      pixels: upright,
      ...clean,
    })
  })

  it.each([
    ['CMYK', () => grain(300, 200).toColourspace('cmyk').jpeg().toBuffer()],
    ['a wide gamut', () => grain(300, 200).jpeg().withIccProfile('p3').toBuffer()],
    ['16 bits', () => grain(300, 200).toColourspace('rgb16').png().toBuffer()],
  ])('converts %s to what every viewer shows', async (_, draw) => {
    const same = { width: 300, height: 200 }
    expect(await facts(await make(await draw()))).toEqual({
      type: 'image/jpeg',
      size: same,
      pixels: same,
      ...clean,
    })
  })

  it('keeps drawings without loss, and photographs in PNG as JPEG', async () => {
    const drawing = sharp(Buffer.from(DRAWING)).png()
    const half = { width: 400, height: 300 }
    expect((await make(await drawing.toBuffer(), half)).content.type).toBe('image/png')
    expect((await make(await grain(800, 600).png().toBuffer(), half)).content.type).toBe('image/jpeg')
  })

  it('keeps what is transparent', async () => {
    const hole = await grain(400, 400).ensureAlpha(0.5).png().toBuffer()
    const made = await make(hole, { width: 100, height: 100 })
    expect(made.content.type).toBe('image/png')
    expect((await sharp(made.content.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('does not touch what moves', async () => {
    const frames = [await grain(40, 40).png().toBuffer(), await grain(40, 40).negate().png().toBuffer()]
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const { bytes } = (await make(moving, { width: 10, height: 10 })).content
    expect(moving.equals(bytes)).toBe(true)
  })
})

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#fff"/><circle cx="300" cy="300" r="200" fill="#28c"/></svg>'

async function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer()
}
