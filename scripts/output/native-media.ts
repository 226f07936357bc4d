import type { FitPicture } from '../assets/create-fitted-gate.ts'
import { officePicture } from '../assets/office-picture.ts'
import { DENSITY } from '../layout/pixel-needs.ts'
import type { AssetGate, PixelSize } from '../model/asset.ts'
import { fewAtATime } from '../model/few-at-a-time.ts'
import type { Crop, DeckContent } from '../model/slide-content.ts'
import type { NativeMedia } from '../pptx/native-presentation.ts'
import { readDataUrl } from './read-data-url.ts'

/** Where pictures come from. */
export type PictureSource = { readonly gate: AssetGate; readonly fitPicture: FitPicture }

/** The pictures of a deck, each once and in the size of its largest use, by address. Those that cannot be had are absent. */
export async function collectPictures(
  content: DeckContent,
  { gate, fitPicture }: PictureSource,
): Promise<ReadonlyMap<string, NativeMedia>> {
  const prepare = fewAtATime(AT_A_TIME, async ([url, wanted]: readonly [string, PixelSize]) => {
    const answer = url.startsWith('data:') ? readDataUrl(url) : await gate(url)
    const picture = answer.ok ? await officePicture(answer.content, wanted, fitPicture) : undefined
    return [url, picture] as const
  })
  const pictures = await Promise.all([...needsOf(content)].map(prepare))
  return new Map(pictures.flatMap(([url, picture]) => (picture ? [[url, picture] as const] : [])))
}

/** Each holds a file of some megabytes. */
const AT_A_TIME = 3

/** How many pixels the whole of each picture needs. */
function needsOf({ slides, width, height }: DeckContent): ReadonlyMap<string, PixelSize> {
  const needs = new Map<string, PixelSize>()
  const add = (url: string, size: PixelSize, crop: Crop = WHOLE): void => {
    const known = needs.get(url) ?? { width: 1, height: 1 }
    // A hair more than a whole number is one: the same copy serves other outputs.
    const need = (pixels: number, cut: number): number =>
      Math.round((DENSITY * pixels) / Math.max(1 - cut, 0.01))
    needs.set(url, {
      width: Math.max(known.width, need(size.width, crop.left + crop.right)),
      height: Math.max(known.height, need(size.height, crop.top + crop.bottom)),
    })
  }
  for (const { ground, items } of slides) {
    if (ground.picture) add(ground.picture.url, { width, height }, ground.picture.crop)
    for (const item of items) if (item.kind === 'picture') add(item.url, item.rectangle, item.crop)
  }
  return needs
}

const WHOLE: Crop = { left: 0, top: 0, right: 0, bottom: 0 }
