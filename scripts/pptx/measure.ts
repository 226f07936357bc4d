import type { Rectangle } from '../model/layout-snapshot.ts'

/** Turns CSS pixels into English Metric Units, the whole numbers that OOXML counts in. */
export type Measure = {
  readonly slide: Box
  /** Visible part of `rectangle`; absent where nothing of it is on the slide. */
  readonly box: (rectangle: Rectangle) => Box | undefined
  /** Font size in hundredths of a point. */
  readonly fontSize: (pixels: number) => number
}

export type Box = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number }

export function createMeasure(width: number, height: number): Measure {
  const scale = EMU_PER_PIXEL * scaleToFit(width, height)
  const emu = (pixels: number): number => Math.round(pixels * scale)
  const slide: Box = { x: 0, y: 0, cx: emu(width), cy: emu(height) }

  function box(rectangle: Rectangle): Box | undefined {
    const left = clamp(emu(rectangle.x), 0, slide.cx)
    const top = clamp(emu(rectangle.y), 0, slide.cy)
    const right = clamp(emu(rectangle.x + rectangle.width), 0, slide.cx)
    const bottom = clamp(emu(rectangle.y + rectangle.height), 0, slide.cy)
    if (!(right > left && bottom > top)) return undefined
    return { x: left, y: top, cx: right - left, cy: bottom - top }
  }

  function fontSize(pixels: number): number {
    // PowerPoint refuses sizes below 1 pt and above 4000 pt.
    return clamp(Math.round((pixels * scale) / EMU_PER_HUNDREDTH_POINT), 100, 400_000)
  }

  return { slide, box, fontSize }
}

/** A CSS pixel is 1/96 inch, an inch 914400 EMU. */
const EMU_PER_PIXEL = 9525

const EMU_PER_HUNDREDTH_POINT = 127

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
