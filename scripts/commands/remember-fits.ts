import type { FitPicture } from '../assets/create-fitted-gate.ts'
import { fitPicture } from '../assets/fit-picture.ts'
import { keyOf, type Store } from '../cache/store.ts'
import type { FittedPicture, PixelSize } from '../model/asset.ts'

/** Fits each picture to each size once, now and in later runs. */
export function rememberFits(store: Store): FitPicture {
  const running = new Map<string, Promise<FittedPicture>>()
  return (content, { digest, picture }, wanted, part) => {
    if (picture === undefined) throw new Error('Only pictures can be fitted')
    const key = keyOf('fitted-2', [digest, wanted.width, wanted.height, part ?? 'all'])
    const known = running.get(key) ?? recall(store, key, () => fitPicture(content, picture, wanted, part))
    running.set(key, known)
    return known
  }
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
