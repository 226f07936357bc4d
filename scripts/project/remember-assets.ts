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
  const inspect: InspectAsset = (path, bytes) => {
    const digest = digestOf(bytes)
    const key = [path, digest]
    const id = key.join('\0')
    const keep = keepShrunk && ((shrunk: AssetContent) => keepShrunk(digest, shrunk))
    const known = running.get(id) ?? inspectOnce(remembered, key, path, bytes, keep)
    running.set(id, known)
    return known
  }
  return {
    inspect,
    inspectFile: async (path, real) => {
      const seen = await book.look(real)
      if (seen === undefined) return undefined
      const known = seen.bytes ? undefined : await remembered.get([path, seen.digest])
      if (known) return known
      const bytes = seen.bytes ?? (await files.read(real))
      return bytes && inspect(path, bytes)
    },
  }
}

async function inspectOnce(
  remembered: Ledger<Asset>,
  key: readonly string[],
  path: string,
  bytes: Uint8Array,
  keepShrunk: ((shrunk: AssetContent) => Promise<void>) | undefined,
): Promise<Asset> {
  const known = await remembered.get(key)
  if (known) return known
  const asset = await inspectAsset(path, bytes, keepShrunk)
  await remembered.put(key, asset)
  return asset
}
