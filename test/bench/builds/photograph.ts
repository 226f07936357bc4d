import sharp from 'sharp'

/** Pixels of a camera of today. */
const WIDTH = 6000
const HEIGHT = 4000

/** Something that packs like a photograph of 4 to 5 MB: soft forms, harder ones, and grain at every size. The same for the same seed. */
export async function makePhotograph(seed: number): Promise<Buffer> {
  const random = createRandom(seed)
  const ground = await noise(random, 1500, 110)
  const layers = [
    { input: drawShapes(random) },
    ...(await Promise.all(
      GRAINS.map(async ([size, strength]) => ({
        input: await noise(random, size, strength),
        blend: 'soft-light' as const,
      })),
    )),
  ]
  const pixels = await sharp(ground).composite(layers).removeAlpha().raw().toBuffer()
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const
  return sharp(pixels, { raw }).jpeg({ quality: 92 }).toBuffer()
}

/** Size in pixels, and strength of 128. */
const GRAINS: readonly (readonly [number, number])[] = [
  [300, 60],
  [60, 30],
  [12, 22],
  [2, 20],
]

async function noise(random: () => number, size: number, strength: number): Promise<Buffer> {
  const [width, height] = [Math.round(WIDTH / size), Math.round(HEIGHT / size)]
  const pixels = Buffer.alloc(width * height * 3)
  for (let index = 0; index < pixels.length; index++) pixels[index] = 128 + (random() - 0.5) * 2 * strength
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .png({ compressionLevel: 0 })
    .toBuffer()
}

function drawShapes(random: () => number): Buffer {
  const upTo = (most: number): number => Math.floor(random() * most)
  const shapes = Array.from(
    { length: 12 },
    () =>
      `<ellipse cx="${upTo(WIDTH)}" cy="${upTo(HEIGHT)}" rx="${200 + upTo(900)}" ry="${100 + upTo(600)}" fill="hsl(${upTo(360)} 40% ${20 + upTo(60)}%)" opacity="0.55" transform="rotate(${upTo(90)})"/>`,
  )
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes.join('')}</svg>`,
  )
}

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
