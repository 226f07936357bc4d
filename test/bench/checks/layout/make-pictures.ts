import sharp from 'sharp'

/** What the slides show, by path in the project. */
export async function makePictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['assets/ferry.jpg', await drawGrain(1600, 1000, [40, 60, 90])],
    ['assets/quay.jpg', await drawGrain(1600, 1100, [30, 40, 50])],
    ['assets/snow.jpg', await drawGrain(1600, 1000, [225, 230, 235])],
    ['assets/grey.jpg', await drawGrain(1600, 1000, [130, 130, 130])],
    ['assets/night.jpg', await drawGrain(1600, 1000, [18, 20, 30])],
    ['assets/halves.jpg', await drawHalves(1600, 900)],
    ['assets/logo.png', await drawPlain(240, 160)],
    ['assets/thumb.png', await drawPlain(120, 90)],
    ['assets/small.jpg', await drawGrain(400, 300, [60, 90, 60])],
    ['assets/camera.png', await drawNoise(1800, 1300)],
    ['assets/scan.png', await drawNoise(1500, 1500)],
    ['assets/dot.png', await drawPlain(8, 8)],
  ])
}

type Tone = readonly [number, number, number]

/** Like a photograph: no two places are quite alike. */
function drawGrain(width: number, height: number, [r, g, b]: Tone): Promise<Uint8Array> {
  const wave = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="rgb(${r},${g},${b})"/><stop offset="1" stop-color="rgb(${r + 12},${g + 12},${b + 12})"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#a)"/></svg>`
  return sharp(Buffer.from(wave)).jpeg().toBuffer()
}

/** Dark on the left, bright on the right. */
function drawHalves(width: number, height: number): Promise<Uint8Array> {
  const halves = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dde"/><rect width="40%" height="100%" fill="#112"/></svg>`
  return sharp(Buffer.from(halves)).jpeg().toBuffer()
}

function drawPlain(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#2a6' } })
    .png()
    .toBuffer()
}

/** Cannot be packed: as heavy as what a camera makes. */
function drawNoise(width: number, height: number): Promise<Uint8Array> {
  const data = new Uint8Array(3 * width * height)
  let state = width
  for (let index = 0; index < data.length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    data[index] = state >>> 24
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}
