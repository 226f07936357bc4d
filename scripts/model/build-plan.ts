import type { Format } from './artifact.ts'

/** Why a job is done. */
export type Reason =
  | 'forced'
  | 'never built'
  | 'output missing'
  | 'output changed'
  | 'deck changed'
  | 'theme changed'
  | 'asset changed'
  | 'settings changed'
  | 'lectern changed'

export type Job = {
  /** Name of the deck. */
  readonly deck: string
  readonly format: Format
  /** Relative to the working folder if inside it, else absolute. */
  readonly output: string
  readonly reason: Reason
  /** What changed, where one thing can be named: `themes/lectern.css`. */
  readonly cause?: string
  /** Where its bytes come from, if they need not be made. */
  readonly from?: 'cache'
}

/** What a build would do. Printing it is `--dry-run`, running it is `build`. */
export type BuildPlan = {
  readonly jobs: readonly Job[]
  /** Outputs that are as they would be built. */
  readonly upToDate: readonly string[]
}
