import type { Baseline, BaselineEntry } from '../model/baseline.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Whether this run would know it if a rule found something in a file. */
export type IsLookedAt = (entry: Pick<BaselineEntry, 'file' | 'rule'>) => boolean

export type BaselineComparison = {
  /** What the baseline does not know. Of several that are alike, and more than it knows, the last ones. */
  readonly fresh: readonly Diagnostic[]
  /** Number of all others. */
  readonly known: number
  /** Entries with more than there is; `left` of them are still found. */
  readonly mended: readonly (BaselineEntry & { readonly left: number })[]
}

export function compareBaseline(
  diagnostics: readonly Diagnostic[],
  baseline: Baseline,
  isLookedAt: IsLookedAt,
): BaselineComparison {
  const entries = new Map(baseline.map((entry) => [keyOf(entry), entry]))
  const found = new Map<string, number>()
  const fresh = diagnostics.filter((diagnostic) => {
    const key = keyOf(diagnostic)
    const number = (found.get(key) ?? 0) + 1
    found.set(key, number)
    return number > (entries.get(key)?.count ?? 0)
  })
  return {
    fresh,
    known: diagnostics.length - fresh.length,
    mended: baseline.flatMap((entry) => {
      const left = found.get(keyOf(entry)) ?? 0
      return left < entry.count && isLookedAt(entry) ? [{ ...entry, left }] : []
    }),
  }
}

/** A baseline that knows all of `diagnostics`. What `before` has of files and rules that nobody looked at stays. */
export function makeBaseline(
  diagnostics: readonly Diagnostic[],
  before: Baseline,
  isLookedAt: IsLookedAt,
): Baseline {
  const entries = new Map<string, BaselineEntry>()
  for (const { file, rule, message } of diagnostics) {
    const entry = { file, rule, message: withoutNumbers(message), count: 1 }
    const known = entries.get(keyOf(entry))
    entries.set(keyOf(entry), { ...entry, count: (known?.count ?? 0) + 1 })
  }
  for (const entry of before) {
    if (!entries.has(keyOf(entry)) && !isLookedAt(entry)) entries.set(keyOf(entry), entry)
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

function keyOf({ file, rule, message }: Pick<BaselineEntry, 'file' | 'rule' | 'message'>): string {
  return [file, rule, withoutNumbers(message)].join('\n')
}

/** Whoever adds a slide or a line has not made a new fault. What an author wrote, between backticks, stays as it is. */
function withoutNumbers(message: string): string {
  return message
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(NUMBERED, '$1 …')))
    .join('')
}

const NUMBERED = /\b(slides?|lines?) \d+(?:(?:, | and )\d+)*/gi
