import sharp, { type Metadata, type Sharp } from 'sharp'
import type { AssetContent, AssetFault, Picture } from '../model/asset.ts'
import { DECODE_SECONDS, MAX_PIXELS } from './picture-limits.ts'
import { shrinkPhotograph, shrunkSizeOf } from './shrink-photograph.ts'

/**
 * libvips reads dozens of formats, most of them rarely tested: only those that we promise are left switched on.
 * The switches belong to the process, not to a picture, so they are set once, before the first is read:
 * blocking again, even for an instant, would make pictures fail that are being decoded at that moment.
 */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Heif', 'Nsgif', 'Svg'].map((name) => `VipsForeignLoad${name}`),
})

type PictureFindings = { readonly picture?: Picture; readonly fault?: AssetFault }

/** Takes the copy of a photograph (`shrinkPhotograph`) that came about while it was looked at. */
export type KeepShrunk = (shrunk: AssetContent) => Promise<void>

/**
 * Reads the header, then decodes every pixel: of a truncated file the header alone looks fine.
 * `keepShrunk`: to be called for a photograph that outputs will show, as shrinking decodes every pixel just the same.
 */
export async function readPicture(bytes: Uint8Array, keepShrunk?: KeepShrunk): Promise<PictureFindings> {
  try {
    // First without the limit, so that the message can tell the size; a header decodes nothing.
    const picture = withScreen(bytes, pictureOf(await openImage(bytes, false).metadata()))
    const fault = faultOfSize(picture)
    if (fault) return { fault }
    const shrunkSize = keepShrunk && shrunkSizeOf(picture)
    if (shrunkSize) {
      await keepShrunk(await shrinkPhotograph(bytes, shrunkSize))
      return { picture }
    }
    // Scaling to a few pixels reads them all and keeps none. Shrinking while loading would skip some.
    const sink = { width: 8, height: 8, fit: 'fill', fastShrinkOnLoad: false } as const
    await openImage(bytes, MAX_PIXELS).resize(sink).timeout({ seconds: DECODE_SECONDS }).raw().toBuffer()
    return { picture }
  } catch (error) {
    return { fault: faultOfError(error) } // not to be decoded is an answer here
  }
}

/** Size of an SVG, without drawing it. Also finds out whether it is well-formed XML. `text` is taken for UTF-8. */
export async function measureSvg(text: string): Promise<PictureFindings> {
  try {
    // The size of a drawing says nothing about what it costs, so no limit of pixels.
    return { picture: pictureOf(await sharp(Buffer.from(text), { limitInputPixels: false }).metadata()) }
  } catch (error) {
    const fault = faultOfError(error)
    return fault.detail === NO_SIZE ? { picture: DEFAULT_DRAWING } : { fault }
  }
}

/** What CSS gives a drawing that says nothing about its size. */
const DEFAULT_DRAWING: Picture = { format: 'svg', width: 300, height: 150, frames: 1 }
const NO_SIZE = 'it has no size'

function openImage(bytes: Uint8Array, limitInputPixels: number | false): Sharp {
  return sharp(bytes, { animated: true, limitInputPixels, failOn: 'error', sequentialRead: true })
}

const FORMATS: Readonly<Record<string, Picture['format']>> = {
  png: 'png',
  jpeg: 'jpeg',
  webp: 'webp',
  gif: 'gif',
  heif: 'avif',
  svg: 'svg',
}

function pictureOf(metadata: Metadata): Picture {
  const format = FORMATS[metadata.format ?? '']
  if (!format) throw new Error(`Decoded an unexpected format: ${metadata.format}`)
  const frameHeight = metadata.pageHeight ?? metadata.height
  // EXIF 5 to 8 lie on their side.
  const turned = (metadata.orientation ?? 1) >= 5
  return {
    format,
    width: turned ? frameHeight : metadata.width,
    height: turned ? metadata.width : frameHeight,
    frames: metadata.pages ?? 1,
  }
}

/** libvips measures the frames of a GIF; browsers reserve the whole screen that its header speaks of. */
function withScreen(bytes: Uint8Array, picture: Picture): Picture {
  if (picture.format !== 'gif') return picture
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return {
    ...picture,
    width: Math.max(picture.width, header.getUint16(6, true)),
    height: Math.max(picture.height, header.getUint16(8, true)),
  }
}

function faultOfSize({ width, height, frames }: Picture): AssetFault | undefined {
  if (width * height * frames <= MAX_PIXELS) return undefined
  const size = `${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}`
  return { kind: 'too-large', detail: `it has ${size}, more than 50 million` }
}

function faultOfError(error: unknown): AssetFault {
  const message = error instanceof Error ? error.message : String(error)
  if (/exceeds pixel limit/i.test(message)) {
    return { kind: 'too-large', detail: 'it has more than 50 million pixels' }
  }
  if (/timeout/i.test(message)) {
    return { kind: 'too-large', detail: `decoding it takes longer than ${DECODE_SECONDS} seconds` }
  }
  const place = /on line (\d+) column (\d+)/.exec(message)
  if (place) return { kind: 'broken', detail: `its XML is wrong at line ${place[1]}, column ${place[2]}` }
  if (/bad dimensions/.test(message)) return { kind: 'broken', detail: NO_SIZE }
  if (/end of|bad seek|truncated|unable to parse image/i.test(message)) {
    return { kind: 'broken', detail: 'its content ends too early' }
  }
  return { kind: 'broken', detail: 'its content is damaged' }
}
