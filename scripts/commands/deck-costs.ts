import { basename, join } from 'node:path'
import { createLedger } from '../cache/ledger.ts'
import { createStore, digestOf } from '../cache/store.ts'
import { type DeckCosts, updateCost } from '../plan/split-decks.ts'
import { cacheFolderOf } from './cache-folder.ts'
import type { Shard } from './options.ts'
import type { World } from './world.ts'

export type CostBook = {
  readonly costs: DeckCosts
  /** Takes down what this build took. */
  readonly record: (spent: DeckCosts) => Promise<void>
}

type Round = {
  /** How often all shards have taken down what they took. */
  readonly number: number
  readonly costs: DeckCosts
}

/**
 * What decks cost, as earlier builds took it down in the cache.
 *
 * All shards have to see the same costs, or a deck would be built by none of them. So what shards take down counts only once each
 * of them has: until then those that come later, with the same cache, see what the first one saw.
 */
export async function openCostBook(shard: Shard | undefined, world: World): Promise<CostBook> {
  // Believed also by a build that takes no results from the cache: it says what is to be done, not how it comes out.
  const store = createStore(world.files, join(cacheFolderOf(world), 'results'))
  // Not the whole path: the cache may come from another machine.
  const project = basename(world.workingFolder)
  const rounds = createLedger<Round>(store, 'deck-costs-1')
  const parts = createLedger<DeckCosts>(store, 'deck-costs-of-shard-1')
  const keyOf = (round: Round, { number, count }: Shard): readonly string[] => [
    project,
    digestOf(JSON.stringify(round)),
    `${number}/${count}`,
  ]

  let round: Round = (await rounds.get([project])) ?? { number: 0, costs: {} }
  const taken = shard ? await Promise.all(siblingsOf(shard).map((one) => parts.get(keyOf(round, one)))) : []
  const known = taken.filter((part) => part !== undefined)
  if (shard && known.length === shard.count) {
    round = { number: round.number + 1, costs: known.reduce(update, round.costs) }
    await rounds.put([project], round)
  }
  return {
    costs: round.costs,
    record: async (spent) => {
      if (shard) return parts.put(keyOf(round, shard), spent)
      if (Object.keys(spent).length === 0) return
      await rounds.put([project], { ...round, costs: update(round.costs, spent) })
    },
  }
}

function siblingsOf({ count }: Shard): readonly Shard[] {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, count }))
}

/** In order of file, so that the same costs have the same digest. */
function update(known: DeckCosts, spent: DeckCosts): DeckCosts {
  const all = new Map(Object.entries(known))
  for (const [file, cost] of Object.entries(spent)) all.set(file, updateCost(all.get(file), cost))
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}
