import type { Artifact } from '../model/artifact.ts'
import type { BuildPlan } from '../model/build-plan.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Rasterized } from '../model/rasterized.ts'
import type { PicturedSlide } from '../report/pictured-slide.ts'

export type CheckReport = {
  /** In order of file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
  /** Files of the decks looked at. */
  readonly decks: readonly string[]
  /** Text of every file that a diagnostic speaks of, by `Diagnostic.file`: for code frames. */
  readonly sources: Readonly<Record<string, string>>
  /** From the settings; `Infinity` = unlimited. */
  readonly maxWarnings: number
  /** How many findings were left out because the baseline knows them; absent = it was not asked. */
  readonly known?: number
  /** Of slides with findings, where pictures were asked for. */
  readonly slides?: readonly PicturedSlide[]
  /** What to type to write the repairs of these decks. */
  readonly fixCommand: string
}

export type BuildReport = CheckReport & {
  readonly plan: BuildPlan
  /** In the order of `outputs`. */
  readonly artifacts: readonly Artifact[]
  /** Every output that was wanted, with the name of its deck; as in `Job.output`. */
  readonly outputs: readonly { readonly deck: string; readonly output: string }[]
  /** In bytes: the pictures that this build put into outputs, as their author has them and as the outputs carry them. */
  readonly pictures?: { readonly before: number; readonly after: number }
  /** What became a picture in each presentation that this build made and that can be edited. */
  readonly rasterized?: readonly { readonly output: string; readonly parts: readonly Rasterized[] }[]
  /** The bytes of the only output, when they were asked for instead of a file. */
  readonly content?: Uint8Array
}

/** One file before and after its repairs. */
export type FixedFile = {
  readonly file: string
  /** Byte order mark that the file keeps; `''` when there is none. */
  readonly bom: string
  readonly before: string
  readonly after: string
  /** Number of repairs. */
  readonly repairs: number
  /** The encoding that it was converted from; absent when it was UTF-8 already. */
  readonly encoding?: string
  /** As it lay on the disk; absent when it was UTF-8 already. */
  readonly bytes?: Uint8Array
}

/** One damaged spelling that has several readings, with every place of it. */
export type OpenChoice = {
  readonly text: string
  readonly candidates: readonly { readonly text: string; readonly name: string; readonly why: string }[]
  readonly places: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    /** The whole line. */
    readonly context: string
  }[]
}

/** Why one damaged text was repaired, or was not. In lines, for people. */
export type Explanation = {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The damaged text. */
  readonly from: string
  /** Absent: it has several readings. */
  readonly to?: string
  readonly lines: readonly string[]
}

/** Where choices are remembered. */
export type SettingsFile = {
  /** Absolute; need not exist. */
  readonly path: string
  /** As people are told. */
  readonly file: string
  /** `code`: only its author can change it. */
  readonly kind: 'data' | 'code'
}

export type FixReport = {
  readonly files: readonly FixedFile[]
  /** Of every damaged text there was, in order of file and place. */
  readonly explanations: readonly Explanation[]
  /** Files that an editor saved whenever they were to be repaired; they are as the editor left them. */
  readonly overtaken: readonly string[]
  /** Files that the disk did not take; they are as they were. */
  readonly unwritten: readonly { readonly file: string; readonly error: unknown }[]
  readonly open: readonly OpenChoice[]
  /** What is left after the repairs. */
  readonly remaining: CheckReport
  readonly settings: SettingsFile
  /** The settings file that the choices were written to; absent when there were none. */
  readonly choicesFile?: string
  /** The repaired text, when it was read from standard input. */
  readonly content?: Uint8Array
}

/** One thing that `doctor` looked at. */
export type Examination = {
  readonly subject: string
  readonly verdict: 'good' | 'poor' | 'bad'
  /** What is there. */
  readonly detail: string
  /** What to type or to install; absent when all is good. */
  readonly remedy?: string
}
