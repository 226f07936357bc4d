import type { ReferenceKind } from '../model/reference.ts'
import type { Range } from '../model/span.ts'

/** A reference as it stands in a text, before anybody asks where it leads. */
export type FoundReference = {
  readonly kind: ReferenceKind
  /** After the escapes of Markdown, HTML, YAML or CSS, which are not those of URLs. */
  readonly url: string
  /** Of the URL alone, as it is written. */
  readonly range: Range
  /** Where it is used, if its URL stands somewhere else: `![a][b]` and `[b]: c.png`. */
  readonly usedAt?: number
  readonly alt?: string
}
