import { SetupError } from '../model/setup-error.ts'

/** Marpit passes the elements of a slide as arguments, of which there can be about a hundred thousand. */
export function refuseMonsters<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const hint = 'Divide it with `---`, or leave out what no audience can read.'
    throw new SetupError('call', 'deck-too-large', 'A slide is too large or too deeply nested', hint, {
      cause: error,
    })
  }
}
