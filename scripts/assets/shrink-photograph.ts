import sharp from 'sharp'
import type { AssetContent, Picture, PixelSize } from '../model/asset.ts'
import { encodeJpeg, QUALITY_OF_SHRUNK } from './encode-picture.ts'
import { DECODE_SECONDS, MAX_PIXELS } from './picture-limits.ts'

/** A photograph that covers a slide of the usual 1280 × 720, with two pixels for each of it. */
const COVERED: PixelSize = { width: 2560, height: 1440 }

/**
 * Size at which a photograph is kept to make all its smaller copies from, instead of decoding it for each of them:
 * 24 million pixels take 180 ms, and as many as a slide shows 25. Absent for what has not many more pixels than that.
 */
export function shrunkSizeOf({ format, width, height }: Picture): PixelSize | undefined {
  if (format !== 'jpeg') return undefined
  const share = Math.max(COVERED.width / width, COVERED.height / height)
  const size = { width: Math.round(width * share), height: Math.round(height * share) }
  return 2 * size.width * size.height <= width * height ? size : undefined
}

/** Upright, in sRGB, without what the camera wrote. Fails for a photograph that is damaged or ends too early, wherever that is. */
export async function shrinkPhotograph(
  bytes: Uint8Array,
  { width, height }: PixelSize,
): Promise<AssetContent> {
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true })
  const shrunk = image
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .timeout({ seconds: DECODE_SECONDS })
  return encodeJpeg(shrunk, QUALITY_OF_SHRUNK)
}
