import type { Format } from '../model/artifact.ts'
import type { BuildPlan, Job, Reason } from '../model/build-plan.ts'
import type { Fingerprint, LedgerEntry } from './fingerprint.ts'

/** One output that is wanted. */
export type Wish = {
  readonly deck: string
  readonly format: Format
  readonly output: string
  readonly fingerprint: Fingerprint
  /** What the last build of it left behind; absent when there was none. */
  readonly last?: LedgerEntry
  /** Digests of the output files as they are now; a file that is not there is absent. */
  readonly present: Readonly<Record<string, string>>
  /** Exactly this output was made before, and can be had from the cache. */
  readonly isKept?: boolean
}

/** `all`: do everything. `changed`: only what would come out differently. */
export type Scope = 'all' | 'changed'

/** Decides what a build does, and why. Touches nothing. */
export function planBuild(wishes: readonly Wish[], scope: Scope): BuildPlan {
  const jobs: Job[] = []
  const upToDate: string[] = []
  for (const wish of wishes) {
    const { deck, format, output } = wish
    const why = scope === 'all' ? because('forced') : reasonFor(wish)
    if (why)
      jobs.push({
        deck,
        format,
        output,
        ...why,
        ...(scope === 'changed' && wish.isKept && { from: 'cache' }),
      })
    else upToDate.push(output)
  }
  return { jobs, upToDate }
}

type Because = { readonly reason: Reason; readonly cause?: string }

function because(reason: Reason, cause?: string): Because {
  return cause === undefined ? { reason } : { reason, cause }
}

function reasonFor({ fingerprint, last, present }: Wish): Because | undefined {
  if (last === undefined) return because('never built')
  const before = last.fingerprint
  if (before.lectern !== fingerprint.lectern) return because('lectern changed')
  if (before.deck !== fingerprint.deck) return because('deck changed')
  if (before.settings !== fingerprint.settings) return because('settings changed')
  const theme = firstDifference(before.themes, fingerprint.themes)
  if (theme !== undefined) return because('theme changed', theme)
  const asset = firstDifference(before.assets, fingerprint.assets)
  if (asset !== undefined) return because('asset changed', asset)
  const output = firstDifference(last.outputs, present)
  return output === undefined
    ? undefined
    : because(output in present ? 'output changed' : 'output missing', output)
}

/** The first key, in order, whose values differ or that only one side has. */
function firstDifference(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string | undefined {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .find((key) => before[key] !== after[key])
}
