import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export type BuildBenchOptions = {
  /** How often each command is run; the median counts. */
  readonly runs: number
  /** Which projects; all when empty. */
  readonly only: readonly string[]
  /** Where inputs and outputs go, and stay: photographs take a minute to make. */
  readonly folder: string
  /** The browser for both. */
  readonly browser: string
  /** Longest time for one command, in seconds: one that stands still must not hold up the rest. */
  readonly limit: number
  /** 1 measures. More makes decks with so much fewer slides, to try the bench itself, and writes no figures. */
  readonly divisor: number
}

export function readBuildBenchOptions(words: readonly string[]): BuildBenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', multiple: true, default: [] },
      folder: { type: 'string', default: join(tmpdir(), 'lectern-bench') },
      limit: { type: 'string', default: '1200' },
      divisor: { type: 'string', default: '1' },
      browser: { type: 'string', default: process.env.CHROME_PATH ?? '/usr/bin/chromium' },
    },
  })
  return {
    ...values,
    runs: Number(values.runs),
    limit: Number(values.limit),
    divisor: Number(values.divisor),
  }
}
