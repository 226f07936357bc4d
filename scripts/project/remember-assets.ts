import { inspectAsset } from '../assets/inspect-asset.ts'
import type { Ledger } from '../cache/ledger.ts'
import { digestOf } from '../cache/store.ts'
import type { Asset, InspectAsset } from '../model/asset.ts'

/**
 * Inspects each content once, now and in later runs: to decode a photograph takes a tenth of a second, and both the
 * checks and the gate want to know what it is.
 */
export function rememberAssets(remembered: Ledger<Asset>): InspectAsset {
  const running = new Map<string, Promise<Asset>>()
  return (path, bytes) => {
    const key = [path, digestOf(bytes)]
    const id = key.join('\0')
    const known = running.get(id) ?? inspectOnce(remembered, key, path, bytes)
    running.set(id, known)
    return known
  }
}

async function inspectOnce(
  remembered: Ledger<Asset>,
  key: readonly string[],
  path: string,
  bytes: Uint8Array,
): Promise<Asset> {
  const known = await remembered.get(key)
  if (known) return known
  const asset = await inspectAsset(path, bytes)
  await remembered.put(key, asset)
  return asset
}
