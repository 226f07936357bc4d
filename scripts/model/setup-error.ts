/** `call`: what was typed or configured is wrong. `machine`: what it runs on is. Decides between exit 2 and exit 3. */
export type SetupErrorKind = 'call' | 'machine'

/** Where in a file of the author. `line` and `column` from 1. */
export type SetupPlace = {
  /** What a person would type. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** The lines around it, with a mark at the place. */
  readonly frame: readonly string[]
}

/** The run cannot go on, and it is not our fault. Thrown; caught once, in cli/. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
  readonly kind: SetupErrorKind
  /** Stable, for programs: `unknown-flag`, `no-browser`. */
  readonly code: string
  /** What to type or to change; one sentence. */
  readonly hint: string
  /** Number of the slide where it happened, from 1; absent where that is not known, or where there is none. */
  readonly slide?: number
  /** Absent where that is not known, or in no file. */
  readonly place?: SetupPlace

  constructor(
    kind: SetupErrorKind,
    code: string,
    message: string,
    hint: string,
    options: ErrorOptions & { readonly slide?: number; readonly place?: SetupPlace | undefined } = {},
  ) {
    super(message, options)
    this.kind = kind
    this.code = code
    this.hint = hint
    if (options.slide !== undefined) this.slide = options.slide
    if (options.place !== undefined) this.place = options.place
  }
}
