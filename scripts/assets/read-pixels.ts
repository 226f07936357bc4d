import sharp from 'sharp'

/** Red, green and blue of each pixel, row by row. */
export async function readPixels(
  picture: Uint8Array,
): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8Array }> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}
