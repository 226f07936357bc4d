import type { FitPicture } from '../assets/create-fitted-gate.ts'
import { fitPicture } from '../assets/fit-picture.ts'
import { shrinkPhotograph } from '../assets/shrink-photograph.ts'
import { keyOf, type Store } from '../cache/store.ts'
import type { AssetContent, FittedPicture, PixelSize } from '../model/asset.ts'

export type RememberedFits = {
  /** Fits each picture to each size once, now and in later runs. */
  readonly fitPicture: FitPicture
  /** Takes what `shrinkPhotograph` made of the picture with that digest. */
  readonly keepShrunk: (digest: string, shrunk: AssetContent) => Promise<void>
}

export function rememberFits(store: Store): RememberedFits {
  const fits = new Map<string, Promise<FittedPicture>>()
  const photographs = new Map<string, Promise<AssetContent>>()

  function shrinkOnce(digest: string, make: () => Promise<AssetContent>): Promise<AssetContent> {
    const known = photographs.get(digest) ?? recallShrunk(store, digest, make)
    photographs.set(digest, known)
    return known
  }

  return {
    fitPicture: (content, { digest, picture }, wanted, part) => {
      if (picture === undefined) throw new Error('Only pictures can be fitted')
      const key = keyOf('fitted-3', [digest, wanted.width, wanted.height, part ?? 'all'])
      const shrink = (size: PixelSize) => shrinkOnce(digest, () => shrinkPhotograph(content.bytes, size))
      const known =
        fits.get(key) ?? recall(store, key, () => fitPicture(content, picture, wanted, part, shrink))
      fits.set(key, known)
      return known
    },
    keepShrunk: async (digest, shrunk) => {
      await shrinkOnce(digest, async () => shrunk)
    },
  }
}

async function recallShrunk(
  store: Store,
  digest: string,
  make: () => Promise<AssetContent>,
): Promise<AssetContent> {
  const key = keyOf('shrunk-1', digest)
  const known = await store.get(key)
  if (known) return { bytes: known, type: 'image/jpeg' }
  const made = await make()
  await store.put(key, made.bytes)
  return made
}

async function recall(store: Store, key: string, make: () => Promise<FittedPicture>): Promise<FittedPicture> {
  const entry = await store.get(key)
  if (entry) return readEntry(entry)
  const made = await make()
  await store.put(key, writeEntry(made))
  return made
}

type Head = { readonly type: string; readonly size: PixelSize }

/** One line of JSON, then the bytes. */
function writeEntry({ content: { bytes, type }, size }: FittedPicture): Uint8Array {
  const head: Head = { type, size }
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes])
}

function readEntry(entry: Uint8Array): FittedPicture {
  const end = entry.indexOf(0x0a)
  const { type, size } = JSON.parse(Buffer.from(entry.subarray(0, end)).toString()) as Head
  return { content: { bytes: entry.subarray(end + 1), type }, size }
}
