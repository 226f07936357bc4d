import type { Store } from '../cache/store.ts'
import { tellUnkept } from './tell-unkept.ts'
import type { World } from './world.ts'

/** At the end of a run. A cache that could not be written is worth a word: it is why every build takes so long. */
export async function tidyCache(store: Store, world: World): Promise<void> {
  await store.tidy()
  const cause = store.unkept()
  if (cause !== undefined) tellUnkept(cause, world)
}
