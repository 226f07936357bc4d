/** Which decks, and with which settings above those of the project. Absent = as configured. */
export type ProjectRequest = {
  /** As typed; empty = all decks of the project. `-` = Markdown from `stdin`. */
  readonly decks: readonly string[]
  readonly stdin?: Uint8Array
  /** A theme name, or a CSS file. Stronger than what a deck says. */
  readonly theme?: string
  /** For decks that do not say. */
  readonly lang?: string
  readonly outDir?: string
  /** Hosts that pictures may be fetched from; `*` = any. */
  readonly allowRemote?: readonly string[]
  /** Settled ambiguities on top of those in the settings: damaged spelling → wanted text. */
  readonly choices?: Readonly<Record<string, string>>
}
