import type { Repair } from '../../scripts/model/repair.ts'

/** What a tool made of a text. */
export type Answer = {
  readonly text: string
  readonly reports: readonly Report[]
}

/** A place that was left alone, in order. Offsets are those of the text after all repairs. */
export type Report = {
  readonly start: number
  readonly end: number
  /** What may be meant, best first. */
  readonly candidates: readonly string[]
}

export function answerOf({ text, edits, ambiguous }: Repair): Answer {
  const reports = ambiguous
    .map(({ span, candidates }) => {
      const growth = edits
        .filter((edit) => edit.span.end.offset <= span.start.offset)
        .reduce((sum, edit) => sum + edit.text.length - edit.from.length, 0)
      return {
        start: span.start.offset + growth,
        end: span.end.offset + growth,
        candidates: candidates.map((candidate) => candidate.text),
      }
    })
    .sort((a, b) => a.start - b.start)
  return { text, reports }
}
