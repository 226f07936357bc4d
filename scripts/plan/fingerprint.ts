import type { Format } from '../model/artifact.ts'

/** Everything that decides the bytes of one output, as digests and plain settings. */
export type Fingerprint = {
  /** Versions of Lectern and of what it renders with; also the browser, for what it draws. */
  readonly lectern: string
  /** Digest of the repaired source, and the deck's path: relative references depend on it. */
  readonly deck: string
  /** File → digest, of every theme that the deck could use. */
  readonly themes: Readonly<Record<string, string>>
  /** Path → digest, of every file that the deck or a theme refers to; `missing` where there is none. */
  readonly assets: Readonly<Record<string, string>>
  /** All settings that reach the output, in a fixed order. */
  readonly settings: string
}

/** What was written, by which inputs: kept between runs. */
export type LedgerEntry = {
  readonly deck: string
  readonly format: Format
  readonly fingerprint: Fingerprint
  /** Written files → digest of their bytes. */
  readonly outputs: Readonly<Record<string, string>>
}
