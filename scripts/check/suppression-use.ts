import type { Suppression } from '../model/suppression.ts'

/** A comment, and what it was good for. */
export type SuppressionUse = {
  readonly suppression: Suppression
  /** That it stands on. */
  readonly slide: number
  /** Rules that it kept quiet, also those that it does not name. */
  readonly used: ReadonlySet<string>
}
