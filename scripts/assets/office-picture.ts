import sharp from 'sharp'
import type { AssetContent, PixelSize } from '../model/asset.ts'
import type { FitPicture } from './create-fitted-gate.ts'
import { DECODE_SECONDS, MAX_PIXELS } from './picture-limits.ts'

/** A picture in a format that office programs show. */
export type OfficePicture = {
  readonly format: 'png' | 'jpeg' | 'gif'
  readonly bytes: Uint8Array
  /** What a drawing is, for programs that can show it. */
  readonly svg?: Uint8Array
}

/**
 * A picture for a presentation, of no more than `wanted` pixels: animations as they are, drawings also as pixels.
 * Absent for what is no picture.
 */
export async function officePicture(
  content: AssetContent,
  wanted: PixelSize,
  fitPicture: FitPicture,
): Promise<OfficePicture | undefined> {
  const { bytes, type, asset } = content
  if (type === 'image/gif') return { format: 'gif', bytes }
  if (type === 'image/svg+xml') return { ...(await drawPixels(content, wanted)), svg: bytes }
  const fitted = asset?.picture
    ? (await fitPicture(content, asset, scaleDown(asset.picture, wanted))).content
    : content
  const format = FORMATS[fitted.type]
  if (format !== undefined) return { format, bytes: fitted.bytes }
  // Of what moves, the first frame: no office program knows these formats.
  return /^image\/(?:webp|avif)$/.test(fitted.type) ? drawPixels(fitted, wanted) : undefined
}

const FORMATS: Readonly<Record<string, OfficePicture['format']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
}

/** Covers `wanted`, but is no larger than it is. */
function scaleDown({ width, height }: PixelSize, wanted: PixelSize): PixelSize {
  const scale = Math.min(1, Math.max(wanted.width / width, wanted.height / height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

async function drawPixels({ bytes, asset }: AssetContent, { width }: PixelSize): Promise<OfficePicture> {
  const natural = asset?.picture?.width ?? width
  const density = Math.min(Math.max(72 * (width / natural), 1), 2400)
  const drawn = sharp(bytes, { density, limitInputPixels: MAX_PIXELS })
    .resize({ width, withoutEnlargement: true })
    .timeout({ seconds: DECODE_SECONDS })
  return { format: 'png', bytes: await drawn.png().toBuffer() }
}
