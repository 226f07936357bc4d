import { digestOf } from '../cache/store.ts'

export type KeyedSlide = {
  readonly key: string
  /** Equal for slides that look the same. */
  readonly look: string
}

/**
 * Names for slides that look like this: one that is equal to a slide from before is that slide, wherever it went; of those in between that are not,
 * the first is the first that changed, and so on. Others get a name from what they look like, so that it outlives the process.
 */
export function keepKeys(before: readonly KeyedSlide[], after: readonly string[]): readonly string[] {
  const origins = findOrigins(before, after)
  const keys = origins.map((origin) => (origin === undefined ? undefined : before[origin]?.key))
  const taken = new Set(keys)
  return keys.map((key, index) => {
    if (key !== undefined) return key
    const fresh = digestOf(after[index] ?? '').slice(0, 8)
    let name = fresh
    for (let count = 2; taken.has(name); count += 1) name = `${fresh}-${count}`
    taken.add(name)
    return name
  })
}

/** For each slide, which one it was before; `undefined` for a new one. */
function findOrigins(
  before: readonly KeyedSlide[],
  after: readonly string[],
): readonly (number | undefined)[] {
  const origins: (number | undefined)[] = after.map(() => undefined)
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start]?.look === after[start]) origins[start] = start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end)?.look === after.at(-1 - end)) end += 1
  for (let index = 1; index <= end; index += 1) origins[after.length - index] = before.length - index

  const places = new Map<string, number[]>()
  const free = new Set<number>()
  for (let index = start; index < before.length - end; index += 1) {
    const { look } = before[index] as KeyedSlide
    places.set(look, [...(places.get(look) ?? []), index])
    free.add(index)
  }
  for (let index = start; index < after.length - end; index += 1) {
    const origin = places.get(after[index] ?? '')?.shift()
    if (origin === undefined) continue
    origins[index] = origin
    free.delete(origin)
  }
  for (let index = start; index < after.length - end; index += 1) {
    if (origins[index] !== undefined) continue
    const origin = (origins[index - 1] ?? start - 1) + 1
    if (free.delete(origin)) origins[index] = origin
  }
  // What has no neighbour in front that stayed may have one behind.
  for (let index = after.length - end - 1; index >= start; index -= 1) {
    if (origins[index] !== undefined) continue
    const origin = (origins[index + 1] ?? before.length - end) - 1
    if (free.delete(origin)) origins[index] = origin
  }
  return origins
}
