import type { RememberPicture } from '../output/picture-slides.ts'
import type { World } from './world.ts'

/** Says of each picture of a slide that it is there. `what`: the output that it is for. */
export function tellPictured(
  remember: RememberPicture,
  what: string,
  slides: number,
  { progress }: World,
): RememberPicture {
  let done = 0
  return async (...slide) => {
    const picture = await remember(...slide)
    done += 1
    progress({ kind: 'pictured', what, done, slides })
    return picture
  }
}
