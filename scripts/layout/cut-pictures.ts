import type { PixelSize } from '../model/asset.ts'
import type { Rectangle } from '../model/layout-snapshot.ts'
import type { RawPicture } from './raw-picture.ts'

/** A place that shows only a part of a picture, and shall get no more than that. */
export type PictureCut = {
  readonly use: RawPicture
  /** In pixels of the picture; whole numbers. */
  readonly part: Rectangle
}

/**
 * Finds the places that cut off parts of a picture to be covered. To print such a place takes Chromium a second for
 * each photograph (measured with 143 and 156), and twenty milliseconds when nothing is to be cut off.
 * `naturalOf`: size of a picture, for those that are made of pixels.
 */
export function cutPictures(
  uses: readonly RawPicture[],
  naturalOf: (url: string) => PixelSize | undefined,
): readonly PictureCut[] {
  return uses.flatMap((use) => {
    const natural = naturalOf(use.url)
    if (use.fit !== 'cover' || use.position === undefined || natural === undefined) return []
    const part = shownPart(use, natural, use.position)
    return part === undefined ? [] : [{ use, part }]
  })
}

function shownPart(
  { width, height }: PixelSize,
  natural: PixelSize,
  position: string,
): Rectangle | undefined {
  const [left, top] = position.split(' ').map(readPercentage)
  if (left === undefined || top === undefined || width < 1 || height < 1) return undefined
  const scale = Math.max(width / natural.width, height / natural.height)
  const shown = {
    width: Math.min(natural.width, Math.round(width / scale)),
    height: Math.min(natural.height, Math.round(height / scale)),
  }
  // Less than a pixel of the screen: nothing that anybody could miss.
  const nothingCut = (natural.width - shown.width) * scale < 1 && (natural.height - shown.height) * scale < 1
  if (nothingCut || shown.width < 1 || shown.height < 1) return undefined
  return {
    x: Math.round((natural.width - shown.width) * left),
    y: Math.round((natural.height - shown.height) * top),
    ...shown,
  }
}

/** As a share; nothing for lengths, which are rare and need the box once more. */
function readPercentage(value: string): number | undefined {
  const number = /^(\d+(?:\.\d+)?)%$/.exec(value)?.[1]
  return number === undefined ? undefined : Math.min(1, Number(number) / 100)
}
