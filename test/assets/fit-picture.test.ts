import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitPicture } from '../../scripts/assets/fit-picture.ts'
import { inspectAsset } from '../../scripts/assets/inspect-asset.ts'
import { shrinkPhotograph } from '../../scripts/assets/shrink-photograph.ts'
import type { FittedPicture, Picture, PixelSize } from '../../scripts/model/asset.ts'
import type { Rectangle } from '../../scripts/model/layout-snapshot.ts'
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
    // Also where it has no pixels to spare.
    const whole = { width: 800, height: 600 }
    const photograph = await make(await grain(800, 600).png().toBuffer(), whole)
    expect([photograph.content.type, photograph.size]).toEqual(['image/jpeg', whole])
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

describe('fitPicture of a photograph with many more pixels than a slide', () => {
  const photo = grain(4000, 3000).jpeg({ quality: 90 }).withMetadata({ orientation: 3 }).toBuffer()
  const picture: Picture = { format: 'jpeg', width: 4000, height: 3000, frames: 1 }

  it('makes copies from the one that covers a slide, which is asked for and is not decoded again', async () => {
    const shrunk = await shrinkPhotograph(await photo, { width: 2560, height: 1920 })
    const asked: PixelSize[] = []
    const makeFrom = (wanted: PixelSize, part?: Rectangle): Promise<FittedPicture> =>
      // Not the photograph: whoever reads it fails.
      fitPicture({ bytes: Buffer.from('gone'), type: 'image/jpeg' }, picture, wanted, part, async (size) => {
        asked.push(size)
        return shrunk
      })
    const whole = { width: 2560, height: 1920 }
    expect(await makeFrom(whole)).toEqual({ content: shrunk, size: whole })
    const small = { width: 800, height: 600 }
    expect(await facts(await makeFrom(small))).toMatchObject({
      type: 'image/jpeg',
      size: small,
      pixels: small,
    })
    const wide = { width: 2560, height: 1440 }
    const part = { x: 0, y: 375, width: 4000, height: 2250 }
    expect(await facts(await makeFrom(wide, part))).toMatchObject({
      type: 'image/jpeg',
      size: wide,
      pixels: wide,
    })
    expect(asked).toEqual([whole, whole, whole])
  })

  it('shows the same as one that is made from the file', async () => {
    const part = { x: 1000, y: 500, width: 2000, height: 1500 }
    const size = { width: 1000, height: 750 }
    const made = await fitPicture({ bytes: await photo, type: 'image/jpeg' }, picture, size, part)
    const { x: left, y: top, ...extent } = part
    const direct = await sharp(await photo)
      .autoOrient()
      .extract({ left, top, ...extent })
      .resize(size)
      .raw()
      .toBuffer()
    const own = await pixelsOf(made.content.bytes)
    const difference = own.reduce((sum, value, index) => sum + Math.abs(value - (direct[index] ?? 0)), 0)
    expect(difference / own.length).toBeLessThan(6)
  })

  it('reads the file where more pixels are wanted', async () => {
    const size = { width: 3600, height: 2700 }
    const refuse = () => Promise.reject(new Error('not enough'))
    const content = { bytes: await photo, type: 'image/jpeg' }
    expect(await facts(await fitPicture(content, picture, size, undefined, refuse))).toMatchObject({
      size,
      pixels: size,
    })
  })
})

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#fff"/><circle cx="300" cy="300" r="200" fill="#28c"/></svg>'

async function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).raw().toBuffer()
}
