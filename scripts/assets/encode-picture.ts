import sharp, { type Metadata, type Sharp } from 'sharp'
import type { AssetContent, PixelSize } from '../model/asset.ts'

/** A picture that is still to be decoded and brought to its size. */
export type PictureDraft = {
  /** Begins anew: sharp's own `clone()` copies the whole file, which takes 20 ms for a photograph. */
  readonly open: () => Sharp
  readonly size: PixelSize
}

export async function encodePicture(
  draft: PictureDraft,
  { format, hasAlpha }: Metadata,
  quality: number,
): Promise<AssetContent> {
  if (format === 'jpeg') return encodeJpeg(draft.open(), quality)
  const open = await decodeOnce(draft)
  if (hasAlpha && !(await open().stats()).isOpaque) return encodePng(open(), BEST)
  const photograph = await encodeJpeg(open(), quality)
  const isLarge = ({ bytes }: AssetContent, cost: number): boolean =>
    bytes.length > cost * photograph.bytes.length
  // To pack a photograph well takes longer than everything else here.
  if (isLarge(await encodePng(open(), FASTEST), LOSSLESS_COST * FASTEST_COST)) return photograph
  const lossless = await encodePng(open(), BEST)
  return isLarge(lossless, LOSSLESS_COST) ? photograph : lossless
}

/** A PNG that is a photograph as JPEG, everything else as it is. */
export async function packPhotograph(
  content: AssetContent,
  { format, hasAlpha }: Metadata,
): Promise<AssetContent> {
  const { bytes } = content
  if (format !== 'png' || bytes.length < LARGE_PNG) return content
  if (hasAlpha && !(await sharp(bytes).stats()).isOpaque) return content
  const photograph = await encodeJpeg(sharp(bytes), QUALITY)
  return bytes.length > LOSSLESS_COST * photograph.bytes.length ? photograph : content
}

/** Below, there is little to save, and finding out takes as long as it does for others. */
const LARGE_PNG = 300_000

/** Measured: photographs are 6 to 12 times as large without loss, screenshots and drawings at most 3 times. */
const LOSSLESS_COST = 4

export async function encodeJpeg(image: Sharp, quality: number): Promise<AssetContent> {
  const opaque = image.flatten({ background: '#fff' })
  return { bytes: await opaque.jpeg({ quality }).toBuffer(), type: 'image/jpeg' }
}

/** Most pixels that are held decoded: 64 MB, for four pictures at a time. What has more is decoded for each look. */
const HELD_PIXELS = 16_000_000

async function decodeOnce({ open, size }: PictureDraft): Promise<() => Sharp> {
  if (size.width * size.height > HELD_PIXELS) return open
  const { data, info } = await open().raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  return () => sharp(data, { raw })
}

/** Levels of Deflate, as PNG packs. */
const FASTEST = 1
const BEST = 9

/** Measured: packed fastest, drawings and screenshots take 1.3 to 2 times as much as packed best. */
const FASTEST_COST = 2.5

async function encodePng(image: Sharp, compressionLevel: number): Promise<AssetContent> {
  return { bytes: await image.png({ compressionLevel }).toBuffer(), type: 'image/png' }
}

/**
 * Two pixels for each of the screen hide what JPEG does: measured on photographs with grain, seen at their size on the
 * slide, 65 keeps a similarity (SSIM) of 0.977 at a third of the bytes of 80.
 */
export const QUALITY_OF_SHRUNK = 65

/** Of a picture that has no pixels to spare. */
export const QUALITY = 85
