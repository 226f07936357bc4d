import sharp, { type Metadata, type Sharp } from 'sharp'
import type { AssetContent, FittedPicture, Picture, PixelSize } from '../model/asset.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import { encodeJpeg, encodePicture, packPhotograph, QUALITY, QUALITY_OF_SHRUNK } from './encode-picture.ts'
import { shrinkPhotograph, shrunkSizeOf } from './shrink-photograph.ts'
import { stripMetadata } from './strip-metadata.ts'

/** `shrinkPhotograph` of the same picture, or what it made before. */
export type ShrinkPicture = (size: PixelSize) => Promise<AssetContent>

/**
 * A picture as outputs carry it: upright, in sRGB with eight bits, without EXIF, and no larger than `wanted`.
 * Photographs become JPEG, everything else stays lossless. Drawings and animations are what they were.
 * `part`: only this much of it, in whole pixels; `wanted` is then the size of the part.
 */
export async function fitPicture(
  content: AssetContent,
  picture: Picture,
  wanted: PixelSize,
  part?: Rectangle,
  shrink: ShrinkPicture = (size) => shrinkPhotograph(content.bytes, size),
): Promise<FittedPicture> {
  if (part !== undefined) return cutOut(content, picture, wanted, part, shrink)
  const { bytes, type } = content
  const natural: PixelSize = { width: picture.width, height: picture.height }
  if (picture.format === 'svg' || picture.frames > 1) return { content: { bytes, type }, size: natural }
  const shrunk = await shrunkFor(picture, wanted, shrink)
  if (shrunk) {
    if (isSame(shrunk.size, wanted)) return shrunk
    return { content: await encodeJpeg(resize(shrunk, wanted), QUALITY_OF_SHRUNK), size: wanted }
  }
  const metadata = await sharp(bytes).metadata()
  const shrinks = isMuchSmaller(wanted, natural)
  const size = shrinks ? wanted : natural
  const plain = isPlain(metadata) ? stripMetadata({ bytes, type }) : undefined
  if (plain && !shrinks) return { content: await packPhotograph(plain, metadata), size }
  const encoded = await encodePicture(
    { open: () => resize({ content, size: natural }, size), size },
    metadata,
    shrinks ? QUALITY_OF_SHRUNK : QUALITY,
  )
  return plain && plain.bytes.length <= encoded.bytes.length
    ? { content: plain, size: natural }
    : { content: encoded, size }
}

/** Shrinks the whole picture first: that way a JPEG is never decoded at its full size. */
async function cutOut(
  content: AssetContent,
  picture: Picture,
  wanted: PixelSize,
  part: Rectangle,
  shrink: ShrinkPicture,
): Promise<FittedPicture> {
  const size = isMuchSmaller(wanted, part) ? wanted : { width: part.width, height: part.height }
  const [across, down] = [size.width / part.width, size.height / part.height]
  const whole = { width: Math.ceil(picture.width * across), height: Math.ceil(picture.height * down) }
  const place = {
    left: Math.min(whole.width - size.width, Math.round(part.x * across)),
    top: Math.min(whole.height - size.height, Math.round(part.y * down)),
  }
  const source = (await shrunkFor(picture, whole, shrink)) ?? { content, size: picture }
  const open = (): Sharp => resize(source, whole).extract({ ...place, ...size })
  const quality = size === wanted ? QUALITY_OF_SHRUNK : QUALITY
  return {
    content: await encodePicture({ open, size }, await sharp(source.content.bytes).metadata(), quality),
    size,
  }
}

/** Less than a tenth of the pixels saved is not worth encoding a picture again. */
export function isMuchSmaller(size: PixelSize, { width, height }: PixelSize): boolean {
  return size.width * size.height < 0.9 * width * height
}

/** What a copy of `whole` pixels is made from, if not from the file: that follows from the picture and this size alone. */
async function shrunkFor(
  picture: Picture,
  whole: PixelSize,
  shrink: ShrinkPicture,
): Promise<FittedPicture | undefined> {
  const size = shrunkSizeOf(picture)
  // Parts come out a pixel larger now and then, as they are whole pixels on both sides.
  const isEnough = size !== undefined && whole.width <= size.width + 1 && whole.height <= size.height + 1
  return isEnough ? { content: await shrink(size), size } : undefined
}

function isSame(a: PixelSize, b: PixelSize): boolean {
  return a.width === b.width && a.height === b.height
}

/** A browser shows it as it is, and it tells nothing about a place or a person once its metadata are gone. */
function isPlain({ orientation = 1, space, depth, icc }: Metadata): boolean {
  return orientation === 1 && (space === 'srgb' || space === 'b-w') && depth === 'uchar' && icc === undefined
}

function resize({ content, size }: FittedPicture, { width, height }: PixelSize): Sharp {
  const upright = sharp(content.bytes, { failOn: 'error' }).autoOrient()
  return isSame(size, { width, height }) ? upright : upright.resize(width, height, { fit: 'fill' })
}
