import type { PreviewDeck, PreviewProblem, PreviewState } from '../preview/preview-state.ts'
import type { LiveItem, LiveRun } from './load-live-run.ts'

/** What windows are told of decks besides their slides. */
export type ShownState = {
  readonly state: () => PreviewState
  /** Which decks there are. Answers whether that is news. */
  readonly list: (run: LiveRun) => boolean
  /** What the inspector found, which may be of an older text. */
  readonly found: (state: Pick<PreviewState, 'decks' | 'others'>) => void
  /** Why there is nothing newer to see; `undefined` when all is well. */
  readonly trouble: (problem: PreviewProblem | undefined) => void
}

export function createShownState(first: LiveRun): ShownState {
  let names = first.decks.map(bareDeck)
  let known: Pick<PreviewState, 'decks' | 'others'> = { decks: [], others: [] }
  let problem: PreviewProblem | undefined
  return {
    state: () => ({
      decks: names.map((bare) => known.decks.find(({ name }) => name === bare.name) ?? bare),
      others: known.others,
      ...(problem && { problem }),
    }),
    list: (run) => {
      const before = JSON.stringify(names)
      names = run.decks.map(bareDeck)
      return before !== JSON.stringify(names)
    },
    found: (state) => {
      known = state
    },
    trouble: (next) => {
      problem = next
    },
  }
}

/** All that is known of a deck that nobody has gone over yet. */
function bareDeck({ deck: { name, file } }: LiveItem): PreviewDeck {
  return { name, file, title: '', slides: 0, version: '', diagnostics: [], layout: 'awaited' }
}
