import { createLedger } from '../cache/ledger.ts'
import { digestOf, type Store } from '../cache/store.ts'
import type { Rasterized } from '../model/rasterized.ts'
import type { Fingerprint } from '../plan/fingerprint.ts'

/** What became a picture in presentations that can be edited, so that it can be told of those that are up to date. */
export type RememberRasterized = {
  readonly keep: (fingerprint: Fingerprint, parts: readonly Rasterized[]) => Promise<void>
  /** `undefined` for what was never made as such a presentation. */
  readonly recall: (fingerprint: Fingerprint) => Promise<readonly Rasterized[] | undefined>
}

export function rememberRasterized(store: Store): RememberRasterized {
  const ledger = createLedger<readonly Rasterized[]>(store, 'rasterized-1')
  const keyFor = (fingerprint: Fingerprint): readonly string[] => [digestOf(JSON.stringify(fingerprint))]
  return {
    keep: (fingerprint, parts) => ledger.put(keyFor(fingerprint), parts),
    recall: (fingerprint) => ledger.get(keyFor(fingerprint)),
  }
}
