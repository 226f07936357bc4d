import sharp from 'sharp'

const WIDTH = 480
const GAP = 8

/** Two pictures in each row: what the browser draws, and what LibreOffice draws of the presentation. */
export async function joinPictures(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const small = await Promise.all(
    pictures.map((picture) =>
      sharp(picture).resize({ width: WIDTH }).png().toBuffer({ resolveWithObject: true }),
    ),
  )
  const height = small[0]?.info.height ?? 0
  const rows = Math.ceil(small.length / 2)
  return sharp({
    create: {
      width: 3 * GAP + 2 * WIDTH,
      height: GAP + rows * (height + GAP),
      channels: 3,
      background: '#d9dde3',
    },
  })
    .composite(
      small.map(({ data }, index) => ({
        input: data,
        left: GAP + (index % 2) * (WIDTH + GAP),
        top: GAP + Math.floor(index / 2) * (height + GAP),
      })),
    )
    .png({ palette: true, quality: 90 })
    .toBuffer()
}
