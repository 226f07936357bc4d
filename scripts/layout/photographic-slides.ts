import type { PixelSize } from '../model/asset.ts'
import type { RawPicture } from './raw-picture.ts'

/** From here on, a slide that is packed without loss takes several times the bytes. */
const COVERED = 1 / 8

/** Slides, from 0, of which photographs cover so much that their picture is one itself. `isPhotograph`: of a URL. */
export async function findPhotographicSlides(
  uses: readonly RawPicture[],
  slide: PixelSize,
  isPhotograph: (url: string) => Promise<boolean>,
): Promise<ReadonlySet<number>> {
  const covered = new Map<number, number>()
  const photographs = await Promise.all(uses.map(({ url }) => isPhotograph(url)))
  uses.forEach(({ slide: index, width, height }, number) => {
    if (photographs[number]) covered.set(index, (covered.get(index) ?? 0) + width * height)
  })
  const enough = COVERED * slide.width * slide.height
  return new Set([...covered].filter(([, area]) => area >= enough).map(([index]) => index))
}
