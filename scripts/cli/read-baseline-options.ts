import type { CheckOptions } from '../commands/options.ts'
import { SetupError } from '../model/setup-error.ts'
import type { Arguments } from './parse-arguments.ts'

/** What is to become of the baseline. Throws a SetupError for a deck from standard input, which nobody finds again. */
export function readBaselineOptions({ positionals, switches }: Arguments): Pick<CheckOptions, 'baseline'> {
  if (switches['update-baseline']) {
    if (!positionals.includes('-')) return { baseline: 'updated' }
    throw new SetupError(
      'call',
      'baseline-of-stdin',
      'Found --update-baseline for a deck from standard input, expected decks that are files',
      'Name the decks, or none for all of them.',
    )
  }
  return switches.baseline === false ? { baseline: 'ignored' } : {}
}
