import type { FitPicture } from '../assets/create-fitted-gate.ts'

/** In bytes: the file of the author, and what an output carries of it. */
export type PictureSize = { readonly before: number; readonly after: number }

export type FitCounter = {
  /** The same, counted. */
  readonly fitPicture: FitPicture
  /** By path of the file. Several parts of one picture are added up. */
  readonly sizes: () => ReadonlyMap<string, PictureSize>
}

/** Counts what is saved on the pictures of one output. */
export function countFits(fitPicture: FitPicture): FitCounter {
  const sizes = new Map<string, PictureSize>()
  return {
    fitPicture: async (content, asset, wanted, part) => {
      const made = await fitPicture(content, asset, wanted, part)
      const { after = 0 } = sizes.get(asset.path) ?? {}
      sizes.set(asset.path, { before: content.bytes.length, after: after + made.content.bytes.length })
      return made
    },
    sizes: () => sizes,
  }
}
