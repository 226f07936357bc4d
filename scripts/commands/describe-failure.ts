import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SetupError } from '../model/setup-error.ts'
import type { Target } from './output-targets.ts'

/** What could not be made of a deck; no `targets`: it could not even be looked at. `slide`: the one it failed of, where that is known. */
export function describeFailure(
  { file, slides }: Deck,
  targets: readonly Target[],
  error: SetupError,
  slide: number | undefined,
): Diagnostic {
  const what = targets.length === 0 ? 'measure the layout' : `make ${namesOf(targets)}`
  const start = slides.find(({ number }) => number === slide)?.span.start
  return {
    rule: 'output/failed',
    severity: 'error',
    message: `Could not ${what}${slide === undefined ? '' : ` because of slide ${slide}`}: ${error.message}`,
    file,
    ...(start && { span: { start, end: start } }),
    ...(slide !== undefined && { slide }),
    help: error.hint,
  }
}

function namesOf(targets: readonly Target[]): string {
  return targets.map(({ shown }) => `\`${shown}\``).join(', ')
}
