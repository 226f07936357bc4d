import type { AssetContent } from '../model/asset.ts'
import type { LiveDeck } from '../model/live-deck.ts'

/** Decks as windows show them. */
export type LiveSource = {
  /**
   * The newest state of the deck of this name, rendered when somebody first looks; `undefined` when there is no such deck, or none
   * that can be shown.
   */
  readonly live: (name: string) => Promise<LiveDeck | undefined>
  /** What a sealed deck refers to as `/~/file/<name>`: nothing else of the disk can be asked for. */
  readonly file: (name: string) => Promise<AssetContent | undefined>
}

/** What whoever watches tells the windows. */
export type LiveAudience = {
  /**
   * Shows this state of a deck in all its windows, which get what differs from the one before.
   *
   * @param follow key of the slide that was edited: windows that follow go there
   */
  readonly show: (name: string, deck: LiveDeck, follow?: string) => void
  /** Findings, troubles or the list of decks are others. */
  readonly notify: () => void
}
