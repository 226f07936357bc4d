import type { Edit } from './edit.ts'
import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Something to tell the author of a deck. A value: it is returned and collected, never thrown. */
export type Diagnostic = {
  /** `subject/fault`, e.g. `asset/missing`. Stable for ever; also the name of its page in docs/rules. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence, the author's spelling in backticks: what was found, where, what was expected. */
  readonly message: string
  /** As `Deck.file` or `Theme.file`: what a person would type or click. Forward slashes on every platform. */
  readonly file: string
  /** In the file as it is on disk. Absent when the finding is about the file as a whole. */
  readonly span?: Span
  /** Number of the slide, from 1, as the audience counts. Absent when it is about the whole deck, or no deck. */
  readonly slide?: number
  /** What may have been meant, best first: bare values (`assets/cat.png`, `🤝`), not sentences. */
  readonly suggestions?: readonly string[]
  /** What to do about it, as a short imperative sentence or a command to type. */
  readonly help?: string
  /** The one right answer, where there is one. `fix` applies it. */
  readonly edit?: Edit
  /** A first proposal, which somebody has to read, and which is itself reported. `fix --alt` writes it. */
  readonly draft?: Edit
}
