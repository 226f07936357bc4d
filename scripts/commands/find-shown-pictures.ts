import { shownShare } from '../layout/pixel-needs.ts'
import type { RawPicture } from '../layout/raw-picture.ts'
import type { ShownPicture } from '../model/layout-snapshot.ts'
import type { Project } from '../model/project.ts'
import { DECK_MOUNT, VIRTUAL_ORIGIN } from '../model/rendered-deck.ts'

/** What a page shows of the pictures of a project. Drawings have no pixels, and what moves keeps those that it has. */
export function findShownPictures(
  uses: readonly RawPicture[],
  { assets }: Pick<Project, 'assets'>,
): readonly ShownPicture[] {
  return uses.flatMap((use): readonly ShownPicture[] => {
    const path = pathOf(use.url)
    const picture = path === undefined ? undefined : assets.get(path)?.picture
    if (path === undefined || picture === undefined || picture.format === 'svg' || picture.frames > 1)
      return []
    const scale = shownShare(use, picture)
    return [{ path, slide: use.slide + 1, scale, ...(use.coarse && { coarse: true }) }]
  })
}

function pathOf(url: string): string | undefined {
  const start = VIRTUAL_ORIGIN + DECK_MOUNT
  if (!url.startsWith(start)) return undefined
  try {
    return decodeURIComponent(new URL(url).pathname.slice(DECK_MOUNT.length))
  } catch {
    return undefined // what cannot be decoded is no path of a file
  }
}
