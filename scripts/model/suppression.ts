import type { Severity } from './diagnostic.ts'
import type { Span } from './span.ts'

/** The name of a rule as an author wrote it; there need be no such rule. */
export type NamedRule = { readonly name: string; readonly span: Span }

/** What the front matter says of a rule: `lectern: { rules: { layout/overflow: off } }`. */
export type RuleSetting = NamedRule & { readonly severity: Severity | 'off' }

/** A comment that keeps findings quiet: `<!-- lectern-disable-next-line asset/no-alt -->`. */
export type Suppression = {
  /** Its first word, which says how far it reaches. */
  readonly command: NamedRule
  /** `line`: what touches that line (from 1). `slide`: what is on the slide that it stands on. `unknown`: there is no such command. */
  readonly reach: { readonly kind: 'line'; readonly line: number } | { readonly kind: 'slide' | 'unknown' }
  /** Empty = all rules. */
  readonly rules: readonly NamedRule[]
  /** Of the whole comment. */
  readonly span: Span
}
