/** What a deck is known to cost. */
export type DeckCost = {
  /** Milliseconds that it took to build once. */
  readonly ms: number
  /** How heavy it was then, see `DeckLoad`. */
  readonly weight: number
}

/** By `Deck.file`. */
export type DeckCosts = Readonly<Record<string, DeckCost>>

export type DeckLoad = {
  /** `Deck.file`. */
  readonly file: string
  /** How much there is to draw: slides, and pictures counted as slides. */
  readonly weight: number
}

/**
 * Deals decks out to `count` shards, so that all take about as long: the dearest first, each to the shard that has least to do.
 * Depends on nothing but its arguments, and not on the order of the decks. There may be more shards than decks.
 */
export function splitDecks(
  decks: readonly DeckLoad[],
  costs: DeckCosts,
  count: number,
): readonly (readonly string[])[] {
  const known = new Map(Object.entries(costs))
  const rate = typicalRate([...known.values()])
  const shards = Array.from({ length: count }, () => ({ files: [] as string[], sum: 0 }))
  const priced = decks.map(({ file, weight }) => ({ file, cost: estimate(weight, known.get(file), rate) }))
  for (const { file, cost } of priced.sort((a, b) => b.cost - a.cost || (a.file < b.file ? -1 : 1))) {
    const least = shards.reduce((best, shard) => (shard.sum < best.sum ? shard : best))
    least.files.push(file)
    least.sum += cost
  }
  return shards.map(({ files }) => files)
}

/** What a build just took, beside what is known: some of it may have been in the cache, so the dearer one is believed, for a while. */
export function updateCost(known: DeckCost | undefined, seen: DeckCost): DeckCost {
  if (known === undefined) return seen
  return { ms: Math.max(seen.ms, FADING * estimate(seen.weight, known, 1)), weight: seen.weight }
}

const FADING = 0.8

/** A deck that has grown costs more by as much. */
function estimate(weight: number, known: DeckCost | undefined, rate: number): number {
  return known === undefined ? weight * rate : known.ms * (weight / known.weight)
}

/** Milliseconds for a weight of 1, of decks that are known. */
function typicalRate(known: readonly DeckCost[]): number {
  const weight = known.reduce((sum, cost) => sum + cost.weight, 0)
  return weight === 0 ? 1 : known.reduce((sum, { ms }) => sum + ms, 0) / weight
}
