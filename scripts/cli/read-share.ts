import type { CheckOptions } from '../commands/options.ts'
import { SetupError } from '../model/setup-error.ts'
import type { Arguments } from './parse-arguments.ts'

/** Most parts that can be asked for. 1,000: a typing mistake is more likely than so many machines. */
const MOST_SHARDS = 1_000

export function readShare({ values }: Arguments): Pick<CheckOptions, 'share'> {
  const { shard, output } = values
  if (shard === undefined) return {}
  if (output !== undefined) {
    throw new SetupError(
      'call',
      'shard-and-output',
      'Found --shard together with --output, expected one of them',
      'Use --out-dir: a shard has any number of decks.',
    )
  }
  const [number = 0, count = 0] = /^(\d+)\/(\d+)$/.exec(shard)?.slice(1).map(Number) ?? []
  if (number >= 1 && number <= count && count <= MOST_SHARDS) return { share: { number, count } }
  throw new SetupError(
    'call',
    'bad-value',
    `Found \`${shard}\` for --shard, expected \`i/n\` with n up to ${MOST_SHARDS} and i from 1 to n`,
    'Give the number of the part and how many parts there are: `--shard 1/4`.',
  )
}
