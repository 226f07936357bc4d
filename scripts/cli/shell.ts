import type { Readable, Writable } from 'node:stream'

/** What the command line talks to. Tests hand in their own. */
export type Shell = {
  /** For programs. */
  readonly out: (text: string | Uint8Array) => void
  /** For people. */
  readonly err: (text: string) => void
  readonly readStdin: () => Promise<Uint8Array>
  /** Whether standard output ends on a screen, where control characters would act. */
  readonly outIsScreen: boolean
  /** Whether a person sees standard error, and can answer on standard input. */
  readonly interactive: boolean
  /** Where a person can be shown how far a run is; absent in logs, pipes and for terminals that only print. */
  readonly screen?: Screen
  /** Where a person is asked, if `interactive`. */
  readonly dialog: Dialog
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly workingFolder: string
  /** Aborted on Ctrl-C and termination; `reason` is the name of the signal. */
  readonly signal: AbortSignal
}

export type Dialog = { readonly input: Readable; readonly output: Writable }

/** A terminal whose lines can be erased. */
export type Screen = {
  readonly write: (text: string) => void
  /** As of now: a window may be resized. */
  readonly columns: () => number
}
