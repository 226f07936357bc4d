import { parseArgs } from 'node:util'

export type PreviewBenchOptions = {
  /** How many edits of each kind are measured. */
  readonly edits: number
  /** How many edits are written one after the other, to see whether any is lost. */
  readonly series: number
  /** Which parts; all when empty. Figures are written down only when all of them were measured. */
  readonly only: readonly string[]
  readonly browser: string
}

export function readPreviewBenchOptions(words: readonly string[]): PreviewBenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      edits: { type: 'string', default: '40' },
      series: { type: 'string', default: '1000' },
      only: { type: 'string', multiple: true, default: [] },
      browser: { type: 'string', default: process.env.CHROME_PATH ?? '/usr/bin/chromium' },
    },
  })
  return { ...values, edits: Number(values.edits), series: Number(values.series) }
}
