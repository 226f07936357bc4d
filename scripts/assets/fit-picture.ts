import sharp, { type Metadata, type Sharp } from 'sharp'
import type { AssetContent, FittedPicture, Picture, PixelSize } from '../model/asset.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import { stripMetadata } from './strip-metadata.ts'

/**
 * A picture as outputs carry it: upright, in sRGB with eight bits, without EXIF, and no larger than `wanted`.
 * Photographs become JPEG, everything else stays lossless. Drawings and animations are what they were.
 * `part`: only this much of it, in whole pixels; `wanted` is then the size of the part.
 */
export async function fitPicture(
  { bytes, type }: AssetContent,
  picture: Picture,
  wanted: PixelSize,
  part?: Rectangle,
): Promise<FittedPicture> {
  if (part !== undefined) return cutOut(bytes, picture, wanted, part)
  const natural: PixelSize = { width: picture.width, height: picture.height }
  if (picture.format === 'svg' || picture.frames > 1) return { content: { bytes, type }, size: natural }
  const metadata = await sharp(bytes).metadata()
  const shrinks = isMuchSmaller(wanted, natural)
  const size = shrinks ? wanted : natural
  const plain = isPlain(metadata) ? stripMetadata({ bytes, type }) : undefined
  if (plain && !shrinks) return { content: plain, size }
  const content = await encode(
    () => resize(bytes, natural, size),
    metadata,
    shrinks ? SHRUNK_QUALITY : QUALITY,
  )
  return plain && plain.bytes.length <= content.bytes.length
    ? { content: plain, size: natural }
    : { content, size }
}

/** Shrinks the whole picture first: that way a JPEG is never decoded at its full size. */
async function cutOut(
  bytes: Uint8Array,
  picture: PixelSize,
  wanted: PixelSize,
  part: Rectangle,
): Promise<FittedPicture> {
  const size = isMuchSmaller(wanted, part) ? wanted : { width: part.width, height: part.height }
  const [across, down] = [size.width / part.width, size.height / part.height]
  const whole = { width: Math.ceil(picture.width * across), height: Math.ceil(picture.height * down) }
  const place = {
    left: Math.min(whole.width - size.width, Math.round(part.x * across)),
    top: Math.min(whole.height - size.height, Math.round(part.y * down)),
  }
  const cut = (): Sharp => resize(bytes, picture, whole).extract({ ...place, ...size })
  const quality = size === wanted ? SHRUNK_QUALITY : QUALITY
  return { content: await encode(cut, await sharp(bytes).metadata(), quality), size }
}

/** Less than a tenth of the pixels saved is not worth encoding a picture again. */
export function isMuchSmaller(size: PixelSize, { width, height }: PixelSize): boolean {
  return size.width * size.height < 0.9 * width * height
}

/** A browser shows it as it is, and it tells nothing about a place or a person once its metadata are gone. */
function isPlain({ orientation = 1, space, depth, icc }: Metadata): boolean {
  return orientation === 1 && (space === 'srgb' || space === 'b-w') && depth === 'uchar' && icc === undefined
}

function resize(bytes: Uint8Array, natural: PixelSize, { width, height }: PixelSize): Sharp {
  const upright = sharp(bytes, { failOn: 'error' }).autoOrient()
  return width < natural.width || height < natural.height
    ? upright.resize(width, height, { fit: 'fill' })
    : upright
}

/**
 * Two pixels for each of the screen hide what JPEG does: measured on photographs with grain, seen at their size on the
 * slide, 65 keeps a similarity (SSIM) of 0.977 at a third of the bytes of 80.
 */
const SHRUNK_QUALITY = 65

/** Of a picture that has no pixels to spare. */
const QUALITY = 85

/** `open` begins anew: sharp's own `clone()` copies the whole file, which takes 20 ms for a photograph. */
async function encode(
  open: () => Sharp,
  { format, hasAlpha }: Metadata,
  quality: number,
): Promise<AssetContent> {
  if (format === 'jpeg') return encodeJpeg(open(), quality)
  const lossless = await encodePng(open())
  if (hasAlpha && !(await open().stats()).isOpaque) return lossless
  const photograph = await encodeJpeg(open(), quality)
  return lossless.bytes.length > LOSSLESS_COST * photograph.bytes.length ? photograph : lossless
}

/** Measured: photographs are 6 to 12 times as large without loss, screenshots and drawings at most 3 times. */
const LOSSLESS_COST = 4

async function encodeJpeg(image: Sharp, quality: number): Promise<AssetContent> {
  const opaque = image.flatten({ background: '#fff' })
  return { bytes: await opaque.jpeg({ quality }).toBuffer(), type: 'image/jpeg' }
}

async function encodePng(image: Sharp): Promise<AssetContent> {
  return { bytes: await image.png({ compressionLevel: 9 }).toBuffer(), type: 'image/png' }
}
