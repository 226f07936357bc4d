import { createLedger } from '../cache/ledger.ts'
import type { Store } from '../cache/store.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import type { DeckInProject } from './load-run.ts'
import type { Measurement } from './measure-deck.ts'
import { describeRefusals } from './page-findings.ts'

/** What a run learns from the browser, now or from an earlier run. */
export type Gathering = {
  /** Takes over what an earlier run measured. False when the deck looks different by now, or was never measured. */
  readonly recall: (item: DeckInProject) => Promise<boolean>
  /** Takes over a measurement, and remembers it for later runs. */
  readonly take: (item: DeckInProject, measurement: Measurement) => Promise<void>
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** By name of the deck. */
  readonly layouts: () => ReadonlyMap<string, LayoutSnapshot>
  readonly diagnostics: () => readonly Diagnostic[]
}

/** `drawnBy`: identity of everything that draws. */
export function gatherFindings(store: Store, drawnBy: string): Gathering {
  const measurements = createLedger<Measurement>(store, 'measurement-1')
  const layouts = new Map<string, LayoutSnapshot>()
  const diagnostics: Diagnostic[] = []
  const keyFor = (item: DeckInProject): readonly string[] => [
    JSON.stringify(fingerprintDeck(item, drawnBy, [])),
  ]

  function add({ deck }: DeckInProject, { layout, refusals }: Measurement): void {
    layouts.set(deck.name, layout)
    diagnostics.push(...describeRefusals(deck, refusals))
  }

  return {
    recall: async (item) => {
      const known = await measurements.get(keyFor(item))
      if (known) add(item, known)
      return known !== undefined
    },
    take: async (item, measurement) => {
      add(item, measurement)
      await measurements.put(keyFor(item), measurement)
    },
    report: (found) => void diagnostics.push(...found),
    layouts: () => layouts,
    diagnostics: () => diagnostics,
  }
}
