import type { PixelSize } from '../../model/asset.ts'
import type { Rectangle } from '../../model/layout-snapshot.ts'
import type { Crop } from '../../model/slide-content.ts'

/** Where a picture is seen, and which part of it. */
export type PlacedPicture = { readonly rectangle: Rectangle; readonly crop?: Crop }

/**
 * Fits a picture into a box as CSS does. `size`: a value of `object-fit`, or of one layer of `background-size`; `position` as computed.
 * Absent where nothing of it is seen.
 */
export function placePicture(
  box: Rectangle,
  natural: PixelSize,
  size: string,
  position: string,
): PlacedPicture | undefined {
  const drawn = drawnSize(box, natural, size)
  const [across = '50%', down = '50%'] = position.split(' ')
  const x = box.x + shiftOf(across, box.width - drawn.width)
  const y = box.y + shiftOf(down, box.height - drawn.height)
  const left = Math.max(x, box.x)
  const top = Math.max(y, box.y)
  const right = Math.min(x + drawn.width, box.x + box.width)
  const bottom = Math.min(y + drawn.height, box.y + box.height)
  if (!(right > left && bottom > top)) return undefined
  const crop = {
    left: (left - x) / drawn.width,
    top: (top - y) / drawn.height,
    right: (x + drawn.width - right) / drawn.width,
    bottom: (y + drawn.height - bottom) / drawn.height,
  }
  const rectangle = { x: left, y: top, width: right - left, height: bottom - top }
  return Object.values(crop).some((share) => share > LEAST_CROP) ? { rectangle, crop } : { rectangle }
}

/** Less is what rounding leaves. */
const LEAST_CROP = 1e-4

function drawnSize(box: Rectangle, natural: PixelSize, size: string): PixelSize {
  const ratios = [box.width / natural.width, box.height / natural.height]
  if (size === 'cover') return scaleBy(natural, Math.max(...ratios))
  if (size === 'contain') return scaleBy(natural, Math.min(...ratios))
  if (size === 'scale-down') return scaleBy(natural, Math.min(1, ...ratios))
  if (size === 'none') return natural
  if (size === 'fill') return box
  const [across = 'auto', down = 'auto'] = size.split(' ')
  const width = lengthOf(across, box.width)
  const height = lengthOf(down, box.height)
  if (width === undefined && height === undefined) return natural
  return {
    width: width ?? ((height ?? 0) * natural.width) / natural.height,
    height: height ?? ((width ?? 0) * natural.height) / natural.width,
  }
}

function scaleBy({ width, height }: PixelSize, ratio: number): PixelSize {
  return { width: width * ratio, height: height * ratio }
}

/** Absent for `auto`. */
function lengthOf(value: string, whole: number): number | undefined {
  const number = Number.parseFloat(value)
  if (Number.isNaN(number)) return undefined
  return value.endsWith('%') ? (whole * number) / 100 : number
}

function shiftOf(value: string, room: number): number {
  return lengthOf(value, room) ?? 0
}
