import type { Rectangle } from '../model/layout-snapshot.ts'

/** Turns CSS pixels into English Metric Units, the whole numbers that OOXML counts in. */
export type Measure = {
  readonly slide: Box
  /** Visible part of `rectangle`; absent where nothing of it is on the slide. */
  readonly box: (rectangle: Rectangle) => Box | undefined
  /** All of `rectangle`, also what is beyond the edges. */
  readonly place: (rectangle: Rectangle) => Box
  readonly length: (pixels: number) => number
  /** Font size in hundredths of a point. */
  readonly fontSize: (pixels: number) => number
  /** Space between lines or letters in hundredths of a point. */
  readonly spacing: (pixels: number) => number
}

export type Box = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number }

export function createMeasure(width: number, height: number): Measure {
  const scale = EMU_PER_PIXEL * scaleToFit(width, height)
  const emu = (pixels: number): number => clamp(Math.round(pixels * scale), -FARTHEST, FARTHEST)
  const slide: Box = { x: 0, y: 0, cx: emu(width), cy: emu(height) }

  function box(rectangle: Rectangle): Box | undefined {
    const left = clamp(emu(rectangle.x), 0, slide.cx)
    const top = clamp(emu(rectangle.y), 0, slide.cy)
    const right = clamp(emu(rectangle.x + rectangle.width), 0, slide.cx)
    const bottom = clamp(emu(rectangle.y + rectangle.height), 0, slide.cy)
    if (!(right > left && bottom > top)) return undefined
    return { x: left, y: top, cx: right - left, cy: bottom - top }
  }

  function place({ x, y, width, height }: Rectangle): Box {
    const left = emu(x)
    const top = emu(y)
    // From edge to edge, so that what touches on the slide does so in whole units, too.
    const [right, bottom] = [emu(x + width), emu(y + height)]
    return { x: left, y: top, cx: clamp(right - left, 0, FARTHEST), cy: clamp(bottom - top, 0, FARTHEST) }
  }

  function spacing(pixels: number): number {
    return Math.round((pixels * scale) / EMU_PER_HUNDREDTH_POINT)
  }

  function fontSize(pixels: number): number {
    // PowerPoint refuses sizes below 1 pt and above 4000 pt.
    return clamp(spacing(pixels), 100, 400_000)
  }

  return { slide, box, place, length: emu, fontSize, spacing }
}

/** A CSS pixel is 1/96 inch, an inch 914400 EMU. */
const EMU_PER_PIXEL = 9525

const EMU_PER_HUNDREDTH_POINT = 127

// Programs keep places in 32 bits.
const FARTHEST = 2_147_483_647

// The sides of a slide are from 1 to 56 inches long (ST_SlideSizeCoordinate).
const SMALLEST_SIDE = 96
const LARGEST_SIDE = 5376

function scaleToFit(width: number, height: number): number {
  if (!(width > 0 && height > 0 && Number.isFinite(width + height))) {
    throw new Error(`A slide of ${width} × ${height} pixels cannot be written`)
  }
  const enlarged = Math.max(1, SMALLEST_SIDE / Math.min(width, height))
  return Math.min(enlarged, LARGEST_SIDE / Math.max(width, height))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
