import type { Store } from './store.ts'
import { keyOf } from './store.ts'

/** Facts that one run leaves for the next, as JSON, by a plain key. Unreadable or foreign entries are as absent as missing ones. */
export type Ledger<Entry> = {
  readonly get: (key: readonly string[]) => Promise<Entry | undefined>
  readonly put: (key: readonly string[], entry: Entry) => Promise<void>
}

/** `version` changes whenever the shape of the entries does. */
export function createLedger<Entry>(store: Store, version: string): Ledger<Entry> {
  const parse = (bytes: Uint8Array): Entry | undefined => {
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as Entry
    } catch {
      return undefined // sealed, but foreign
    }
  }
  return {
    get: async (key) => {
      const bytes = await store.get(keyOf(version, key))
      return bytes && parse(bytes)
    },
    put: (key, entry) => store.put(keyOf(version, key), new TextEncoder().encode(JSON.stringify(entry))),
  }
}
