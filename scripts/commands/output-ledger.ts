import type { DigestBook } from '../cache/digest-book.ts'
import { createLedger } from '../cache/ledger.ts'
import { digestOf, type Store } from '../cache/store.ts'
import type { Fingerprint, LedgerEntry } from '../plan/fingerprint.ts'
import type { Wish } from '../plan/plan-build.ts'
import type { DeckInProject } from './load-run.ts'
import type { OutputFiles } from './make-output.ts'
import type { Target } from './output-targets.ts'

/** Remembers from which inputs each output was made. */
export type OutputLedger = {
  /** What is wanted, what was last built, and what lies on the disk now. */
  readonly wishFor: (item: DeckInProject, target: Target, fingerprint: Fingerprint) => Promise<Wish>
  readonly remember: (
    item: DeckInProject,
    target: Target,
    fingerprint: Fingerprint,
    made: OutputFiles,
  ) => Promise<void>
}

export function createOutputLedger(store: Store, digests: DigestBook): OutputLedger {
  const ledger = createLedger<LedgerEntry>(store, 'output-1')
  const keyFor = ({ path, format }: Target): readonly string[] => [path, format]
  return {
    wishFor: async ({ deck }, target, fingerprint) => {
      const last = await ledger.get(keyFor(target))
      const present = await digestsOf(digests, Object.keys(last?.outputs ?? {}))
      const { format, shown } = target
      return { deck: deck.name, format, output: shown, fingerprint, ...(last && { last }), present }
    },
    remember: ({ deck }, target, fingerprint, made) =>
      ledger.put(keyFor(target), {
        deck: deck.name,
        format: target.format,
        fingerprint,
        outputs: Object.fromEntries([...made].map(([path, bytes]) => [path, digestOf(bytes)])),
      }),
  }
}

async function digestsOf(
  { look }: DigestBook,
  paths: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const seen = await Promise.all(paths.map(async (path) => [path, await look(path)] as const))
  return Object.fromEntries(seen.flatMap(([path, file]) => (file ? [[path, file.digest]] : [])))
}
