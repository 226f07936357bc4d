import { createLedger } from '../cache/ledger.ts'
import type { Store } from '../cache/store.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LayoutSnapshot, ShownPicture } from '../model/layout-snapshot.ts'
import type { RenderProblem } from '../model/rendered-deck.ts'
import { describeProblems } from './describe-problems.ts'
import { fingerprintDeck } from './fingerprint-deck.ts'
import type { DeckInProject } from './load-run.ts'
import type { Measurement } from './measure-deck.ts'
import { describeRefusals } from './page-findings.ts'

/** What a run learns from the engine and the browser, now or from an earlier run. */
export type Gathering = {
  /** Takes over what an earlier run measured. False when the deck looks different by now, or was never measured. */
  readonly recall: (item: DeckInProject) => Promise<boolean>
  /** Takes over a measurement, and remembers it for later runs. */
  readonly take: (item: DeckInProject, measurement: Measurement) => Promise<void>
  /** Takes over what the engine could not render as it was meant, and remembers it for later runs. */
  readonly takeProblems: (item: DeckInProject, problems: readonly RenderProblem[]) => Promise<void>
  readonly report: (diagnostics: readonly Diagnostic[]) => void
  /** By name of the deck. */
  readonly layouts: () => ReadonlyMap<string, LayoutSnapshot>
  /** The same, of the pictures. */
  readonly pictures: () => ReadonlyMap<string, readonly ShownPicture[]>
  readonly diagnostics: () => readonly Diagnostic[]
}

/** `drawnBy`: identity of everything that draws. */
export function gatherFindings(store: Store, drawnBy: string): Gathering {
  const measurements = createLedger<Measurement>(store, 'measurement-4')
  const layouts = new Map<string, LayoutSnapshot>()
  const shown = new Map<string, readonly ShownPicture[]>()
  const rendering = createLedger<readonly RenderProblem[]>(store, 'rendering-2')
  const refused = new Map<string, readonly Diagnostic[]>()
  const misrendered = new Map<string, readonly Diagnostic[]>()
  const reported: Diagnostic[] = []
  const keyFor = (item: DeckInProject): readonly string[] => [
    JSON.stringify(fingerprintDeck(item, drawnBy, [])),
  ]

  function add(item: DeckInProject, { layout, refusals, pictures }: Measurement): void {
    const { name } = item.deck
    layouts.set(name, layout)
    shown.set(name, pictures)
    refused.set(name, describeRefusals(item, refusals))
  }

  return {
    recall: async (item) => {
      const problems = await rendering.get(keyFor(item))
      if (problems) misrendered.set(item.deck.name, describeProblems(item.deck, problems))
      const known = await measurements.get(keyFor(item))
      if (known) add(item, known)
      return known !== undefined
    },
    take: async (item, measurement) => {
      add(item, measurement)
      await measurements.put(keyFor(item), measurement)
    },
    takeProblems: async (item, problems) => {
      misrendered.set(item.deck.name, describeProblems(item.deck, problems))
      await rendering.put(keyFor(item), problems)
    },
    report: (found) => void reported.push(...found),
    layouts: () => layouts,
    pictures: () => shown,
    diagnostics: () => [...[...refused.values(), ...misrendered.values()].flat(), ...reported],
  }
}
