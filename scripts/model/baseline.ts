/** Some findings that the authors of a project know of, and left for later. */
export type BaselineEntry = {
  /** As `Diagnostic.file`. */
  readonly file: string
  readonly rule: string
  /** As `Diagnostic.message`, but for the numbers of slides and lines. */
  readonly message: string
  /** How many of them there are, from 1. */
  readonly count: number
}

/** Everything known. In order of file, rule and message, each once. */
export type Baseline = readonly BaselineEntry[]

/** Where it stands, in the folder in which Lectern is started. */
export const BASELINE_FILE = 'lectern.baseline.json'
