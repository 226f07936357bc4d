import type { RemoteBrowsers } from '../browser/remote-browsers.ts'
import type { AskLink } from '../system/ask-link.ts'
import type { Files } from '../system/files.ts'
import type { RunProgram } from '../system/run-program.ts'

/** Everything outside of Lectern that a command may touch. */
export type World = {
  readonly files: Files
  /** Absolute: where the command was typed. */
  readonly workingFolder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since some fixed moment; only differences mean anything. */
  readonly now: () => number
  /** What is going on, for a person who waits. */
  readonly progress: (event: Progress) => void
  /** Programs of this machine that a run can do without. */
  readonly runProgram: RunProgram
  /** Whether an address on the web answers; `check --online` alone wants to know. */
  readonly askLink: AskLink
  /** How many things the machine does at the same time. Reaches no output. */
  readonly parallelism: number
  /** Browsers on other machines, while a run is connected to them: commands see to it themselves. */
  readonly remote?: RemoteBrowsers
  /** Ends the run early when aborted: Ctrl-C. */
  readonly signal: AbortSignal
}

export type Progress =
  /** How much there is to do: outputs to be written, or decks to be measured. */
  | { readonly kind: 'planned'; readonly count: number; readonly of: 'outputs' | 'decks' }
  | { readonly kind: 'started'; readonly what: string; readonly deck: string }
  | { readonly kind: 'written'; readonly what: string; readonly deck: string }
  | { readonly kind: 'measuring' | 'measured'; readonly deck: string }
  /** `done` of the slides of an output are pictures by now. */
  | { readonly kind: 'pictured'; readonly what: string; readonly done: number; readonly slides: number }
  /** Something that a person should know, but that is no finding: the sandbox is off. */
  | { readonly kind: 'note'; readonly text: string }
  /** The cache could not be written, for this reason: the next run does again what this one did. `folder`: for people. */
  | { readonly kind: 'unkept'; readonly folder: string; readonly cause: unknown }
