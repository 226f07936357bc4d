import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VERDICTS } from './judge-answer.ts'

export type BenchOptions = {
  /** With `text/cases.jsonl` and the like; what is not there is left out. */
  readonly folder: string
  readonly seeds: readonly number[]
  /** Verdicts whose cases are printed one by one. */
  readonly show: readonly string[]
}

const SEEDS = ['1', '2', '3']

/** `npm run bench:text -- [folder] [--seed 7]… [--show missed]…` */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', multiple: true, default: SEEDS },
      show: { type: 'string', multiple: true, default: [] },
    },
  })
  const unknown = values.show.find((verdict) => !(VERDICTS as readonly string[]).includes(verdict))
  if (unknown !== undefined)
    throw new RangeError(`Unknown verdict \`${unknown}\`, expected one of ${VERDICTS.join(', ')}`)
  const seeds = values.seed.map(Number)
  if (!seeds.every(Number.isSafeInteger))
    throw new RangeError(`Odd seed \`${values.seed.join(' ')}\`, expected whole numbers`)
  return {
    folder: resolve(positionals[0] ?? fileURLToPath(new URL('../../../shared', import.meta.url))),
    seeds,
    show: values.show,
  }
}
