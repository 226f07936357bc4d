import type { LiveDeck } from '../model/live-deck.ts'
import { type LivePatch, patchBetween } from './live-patch.ts'

/** The decks that windows show, with what they showed a moment ago. */
export type ShownDecks = {
  /** This is the newest state now. */
  readonly show: (name: string, deck: LiveDeck) => void
  /** A window was given this state. */
  readonly remember: (name: string, deck: LiveDeck) => void
  readonly version: (name: string) => string | undefined
  readonly newest: (name: string) => LiveDeck | undefined
  /** What leads from `version` to the newest state, as JSON; `undefined` when the deck was never shown. */
  readonly patch: (name: string, version: string) => string | undefined
}

/** How many states back a window may be and still be sent only what differs: some seconds of typing. They share most of their slides. */
const MOST_KEPT = 32

type Shown = {
  newest: LiveDeck
  /** By version, the oldest first. */
  readonly kept: Map<string, LiveDeck>
  /** By the version from which they lead to the newest state. */
  readonly patches: Map<string, string>
}

/** @param frameOf identity of all that surrounds the slides of a deck */
export function createShownDecks(frameOf: (deck: LiveDeck) => string): ShownDecks {
  const decks = new Map<string, Shown>()

  function keep({ kept }: Shown, deck: LiveDeck): void {
    kept.delete(deck.version)
    kept.set(deck.version, deck)
    for (const version of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(version)
    }
  }

  function shownAs(name: string, deck: LiveDeck): Shown {
    const shown = decks.get(name) ?? { newest: deck, kept: new Map(), patches: new Map() }
    decks.set(name, shown)
    keep(shown, deck)
    return shown
  }

  return {
    show: (name, deck) => {
      const shown = shownAs(name, deck)
      shown.newest = deck
      shown.patches.clear()
    },
    remember: (name, deck) => void shownAs(name, deck),
    version: (name) => decks.get(name)?.newest.version,
    newest: (name) => decks.get(name)?.newest,
    patch: (name, version) => {
      const shown = decks.get(name)
      if (shown === undefined) return undefined
      const { newest, kept, patches } = shown
      const known = patches.get(version)
      if (known !== undefined) return known
      const before = kept.get(version)
      const patch: LivePatch = { ...patchBetween(before, newest), frame: frameOf(newest) }
      const text = JSON.stringify(patch)
      // Complete ones are large, and rarely asked for twice.
      if (before) patches.set(version, text)
      return text
    },
  }
}
