import type { Format } from '../model/artifact.ts'

/** Which decks, and with which settings above those of the project. Absent = as configured. */
export type ProjectOptions = {
  /** As typed; empty = all decks of the project. `-` = Markdown from `stdin`. */
  readonly decks: readonly string[]
  readonly stdin?: string
  /** A theme name, or a CSS file. */
  readonly theme?: string
  readonly lang?: string
  readonly outDir?: string
  /** Hosts that pictures may be fetched from; `['*']` = any. */
  readonly allowRemote?: readonly string[]
}

export type BrowserOptions = {
  /** Executable to use instead of the embedded one. */
  readonly browserPath?: string
  readonly sandbox: 'auto' | 'off'
  /** Longest wait for one browser operation, in milliseconds. */
  readonly timeout: number
}

export type BuildOptions = ProjectOptions &
  BrowserOptions & {
    /** Absent = as configured. */
    readonly formats?: readonly Format[]
    /** File for the only output of the only deck; `-` = standard output. */
    readonly output?: string
    readonly scope: 'all' | 'changed'
    /** `plan`: say what would be done. */
    readonly mode: 'run' | 'plan'
    readonly pdfNotes: 'with' | 'without'
    /** Pixels of a picture per CSS pixel, for `images`. */
    readonly imageScale: number
  }

export type CheckOptions = ProjectOptions & BrowserOptions

export type FixOptions = ProjectOptions & {
  readonly mode: 'run' | 'plan'
  /** Damaged spelling → wanted text; written to the settings. */
  readonly choices: Readonly<Record<string, string>>
}
