/**
 * Draws every picture of the two decks: `npx tsx assets/sources/draw.ts [folder]`.
 *
 * SVG is written as it is. PNG, JPEG and GIF are made from it by sharp, without any text, so that no installed
 * font changes them.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import * as desk from './desk.ts'
import * as harbour from './harbour.ts'
import * as sea from './sea.ts'
import * as town from './town.ts'

export const DRAWINGS: Readonly<Record<string, () => string>> = {
  'barnacles.svg': sea.barnacles,
  'bath-tub.svg': sea.bathTub,
  'bell.svg': desk.bell,
  'blank-ticket.svg': desk.blankTicket,
  'four-dials.svg': desk.fourDials,
  'lighthouse.svg': sea.lighthouse,
  'open-sea.svg': sea.openSea,
  'patched-hull.svg': harbour.patchedHull,
  'pier-ambulance.svg': harbour.pierAmbulance,
  'pointing.svg': desk.pointing,
  'receipt.svg': desk.receipt,
  'thermometer.svg': desk.thermometer,
  'tram-twice.svg': town.tramTwice,
  'bakery.png': town.bakery,
  'bridge.png': sea.bridge,
  'missed-boat.png': harbour.missedBoat,
  'tram-stop.png': town.tramStop,
  'two-at-desk.png': desk.twoAtDesk,
  'night-ferry.jpg': harbour.nightFerry,
  'quay-calm.jpg': harbour.quayCalm,
  'quay-queue.jpg': harbour.quayQueue,
}

/** Twice the size of the half slide that a picture fills, for sharp projection. */
const DENSITY = 144

export async function drawAll(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, draw] of Object.entries(DRAWINGS)) {
    await writeFile(join(folder, name), await encode(name, draw()))
  }
  await writeFile(join(folder, 'disk-fills.gif'), await drawDisk())
}

async function encode(name: string, svg: string): Promise<Uint8Array | string> {
  if (name.endsWith('.svg')) return svg
  const pixels = sharp(Buffer.from(svg), { density: DENSITY })
  if (name.endsWith('.png')) return pixels.png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer()
  const painted = await pixels.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return sharp(withGrain(painted.data), { raw: painted.info }).jpeg({ quality: 76, mozjpeg: true }).toBuffer()
}

/** A little paper grain, so that the painted skies do not band. The same grain every time. */
function withGrain(pixels: Buffer): Buffer {
  let seed = 20_240_706
  for (let i = 0; i + 2 < pixels.length; i += 3) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const grain = (seed >>> 29) - 3
    for (let c = i; c < i + 3; c++) pixels[c] = Math.min(255, Math.max(0, (pixels[c] ?? 0) + grain))
  }
  return pixels
}

/** Full first, for outputs that stand still; then eleven nights from 61 % to full, and the lid blinks. */
async function drawDisk(): Promise<Uint8Array> {
  const nights = [61, 65, 69, 72, 76, 80, 84, 88, 92, 96, 100]
  const full = (alarm: boolean, delay: number) => ({ svg: desk.disk(11, 100, alarm), delay })
  const frames = [
    full(true, 900),
    ...nights.map((percent, index) => ({ svg: desk.disk(index + 1, percent, false), delay: 420 })),
    ...[true, false, true, false].map((alarm) => full(alarm, 300)),
  ]
  const pages = await Promise.all(
    frames.map(({ svg }) => sharp(Buffer.from(svg)).resize({ width: 640 }).png().toBuffer()),
  )
  return sharp(pages, { join: { animated: true } })
    .gif({ loop: 0, delay: frames.map(({ delay }) => delay), colours: 16, dither: 0 })
    .toBuffer()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await drawAll(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)))
}
