import { inspectAsset } from '../assets/inspect-asset.ts'
import type { DigestBook } from '../cache/digest-book.ts'
import type { Ledger } from '../cache/ledger.ts'
import { digestOf } from '../cache/store.ts'
import type { Asset, AssetContent, InspectAsset } from '../model/asset.ts'
import type { Files } from '../system/files.ts'

export type RememberedAssets = {
  readonly inspect: InspectAsset
  /**
   * The asset called `path` that lies at `real`, which is not read when it is known and did not change.
   * `undefined` when no regular file is there.
   */
  readonly inspectFile: (path: string, real: string) => Promise<Asset | undefined>
}

/**
 * Inspects each content once, now and in later runs: to decode a photograph takes a tenth of a second, and both the
 * checks and the gate want to know what it is.
 * `keepShrunk`: gets the copies of photographs that come about meanwhile, by digest; absent where nobody will show them.
 */
export function rememberAssets(
  remembered: Ledger<Asset>,
  book: Pick<DigestBook, 'look'>,
  files: Pick<Files, 'read'>,
  keepShrunk?: (digest: string, shrunk: AssetContent) => Promise<void>,
): RememberedAssets {
  const running = new Map<string, Promise<Asset>>()
  const inspectAs = (path: string, bytes: Uint8Array, digest: string): Promise<Asset> => {
    const id = `${path}\0${digest}`
    const keep = keepShrunk && ((shrunk: AssetContent) => keepShrunk(digest, shrunk))
    const known = running.get(id) ?? inspectOnce(remembered, path, bytes, digest, keep)
    running.set(id, known)
    return known
  }
  return {
    inspect: (path, bytes) => inspectAs(path, bytes, digestOf(bytes)),
    inspectFile: async (path, real) => {
      const seen = await book.look(real)
      if (seen === undefined) return undefined
      if (seen.bytes) return inspectAs(path, seen.bytes, seen.digest)
      const known = await (running.get(`${path}\0${seen.digest}`) ?? remembered.get([path, seen.digest]))
      if (known) return known
      const bytes = await files.read(real)
      return bytes && inspectAs(path, bytes, digestOf(bytes))
    },
  }
}

async function inspectOnce(
  remembered: Ledger<Asset>,
  path: string,
  bytes: Uint8Array,
  digest: string,
  keepShrunk: ((shrunk: AssetContent) => Promise<void>) | undefined,
): Promise<Asset> {
  const key = [path, digest]
  const known = await remembered.get(key)
  if (known) return known
  const asset = await inspectAsset(path, bytes, keepShrunk, digest)
  await remembered.put(key, asset)
  return asset
}
