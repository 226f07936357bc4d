import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/**
 * Makes the picture in the README from built slides:
 * `npm run build -- --images slides/after-the-patch.md && npx tsx docs/draw-slides.ts`.
 */
const SLIDES = [1, 5, 22, 16, 39, 33]
const COLUMNS = 3
const WIDTH = 480
const HEIGHT = 270
const GAP = 12

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const pictures = await Promise.all(
  SLIDES.map(async (number, index) => ({
    input: await sharp(at(`dist/after-the-patch.${String(number).padStart(3, '0')}.png`))
      .resize(WIDTH, HEIGHT)
      .toBuffer(),
    left: GAP + (index % COLUMNS) * (WIDTH + GAP),
    top: GAP + Math.floor(index / COLUMNS) * (HEIGHT + GAP),
  })),
)
const rows = Math.ceil(SLIDES.length / COLUMNS)
await sharp({
  create: {
    width: GAP + COLUMNS * (WIDTH + GAP),
    height: GAP + rows * (HEIGHT + GAP),
    channels: 3,
    background: '#d9dde3',
  },
})
  .composite(pictures)
  .png({ palette: true, quality: 90 })
  .toFile(at('docs/slides.png'))
