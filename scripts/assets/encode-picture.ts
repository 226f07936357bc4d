import sharp, { type Metadata, type Sharp } from 'sharp'
import type { AssetContent } from '../model/asset.ts'

/** `open` begins anew: sharp's own `clone()` copies the whole file, which takes 20 ms for a photograph. */
export async function encodePicture(
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

async function encodePng(image: Sharp): Promise<AssetContent> {
  return { bytes: await image.png({ compressionLevel: 9 }).toBuffer(), type: 'image/png' }
}

/**
 * Two pixels for each of the screen hide what JPEG does: measured on photographs with grain, seen at their size on the
 * slide, 65 keeps a similarity (SSIM) of 0.977 at a third of the bytes of 80.
 */
export const QUALITY_OF_SHRUNK = 65

/** Of a picture that has no pixels to spare. */
export const QUALITY = 85
