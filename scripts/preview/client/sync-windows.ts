/// <reference lib="dom" />
import type { BespokeDeck } from './bespoke-deck.ts'
import type { DeckPatcher } from './patch-deck.ts'

export type WindowSync = {
  /** Runs `change`, of which the other windows hear by themselves. */
  readonly quietly: (change: () => void) => void
  /** Goes where the others are, if that slide was not known before. */
  readonly catchUp: () => void
}

/**
 * Keeps the windows of a talk (presenter view, overview, what the audience sees) on the same slide. marp-cli's script does that by
 * number, which means another slide in a window that has not yet heard of an edit: here, slides are named.
 */
export function syncWindows(deck: BespokeDeck, { keys }: Pick<DeckPatcher, 'keys'>): WindowSync {
  type Place = { readonly key: string; readonly fragment: number }
  const channel = deck.syncKey === undefined ? undefined : new BroadcastChannel(`lectern-${deck.syncKey}`)
  let silent = false
  let awaited: Place | undefined

  function quietly(change: () => void): void {
    silent = true
    try {
      change()
    } finally {
      silent = false
    }
  }

  function follow(place: Place): void {
    const index = keys().indexOf(place.key)
    awaited = index < 0 ? place : undefined
    if (index < 0 || (index === deck.slide() && place.fragment === deck.fragmentIndex)) return
    quietly(() => deck.slide(index, { fragment: place.fragment, forSync: true }))
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Place>) => follow(data))
  // The deck itself is still on the slide before.
  deck.on('fragment', ({ index, fragmentIndex = 0 }) => {
    if (silent) return
    awaited = undefined
    const key = keys()[index]
    if (key !== undefined) channel?.postMessage({ key, fragment: fragmentIndex } satisfies Place)
  })
  return { quietly, catchUp: () => awaited && follow(awaited) }
}
