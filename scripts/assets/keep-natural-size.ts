import type { AssetContent, PixelSize } from '../model/asset.ts'
import { withExifDensity } from './exif-density.ts'

/**
 * A picture of `size` pixels that a browser lays out like one of `natural` pixels: a smaller copy must not move
 * anything on the slide. JPEG says so in its EXIF data, which Chromium believes when they agree with each other
 * (measured with 143 and 156; it reads no density from PNG and WebP). Everything else goes into a drawing.
 */
export function keepNaturalSize(content: AssetContent, size: PixelSize, natural: PixelSize): AssetContent {
  if (size.width === natural.width && size.height === natural.height) return content
  if (content.type === 'image/jpeg') {
    return { bytes: withExifDensity(content.bytes, size, natural), type: content.type }
  }
  return drawingOf(natural, imageElement(content))
}

/** Empty, and laid out like a picture of that size. */
export function standInFor(natural: PixelSize): AssetContent {
  return drawingOf(natural, '')
}

function imageElement({ bytes, type }: AssetContent): string {
  const uri = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return `<image width="100%" height="100%" preserveAspectRatio="none" href="${uri}"/>`
}

function drawingOf({ width, height }: PixelSize, content: string): AssetContent {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${content}</svg>`
  return { bytes: new TextEncoder().encode(svg), type: 'image/svg+xml' }
}
