import type { Arguments } from './parse-arguments.ts'
import type { Screen, Shell } from './shell.ts'

/** Where progress is shown, if anybody wants to see it: not with steps on lines of their own, and not beside a report for programs. */
export function screenFor({ switches, values }: Arguments, { screen }: Shell): Screen | undefined {
  const isForPeople = values.format === undefined || values.format === 'pretty'
  return isForPeople && !switches.quiet && !switches.verbose ? screen : undefined
}
