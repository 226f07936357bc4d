/** A line of a diagram that says something: neither empty nor a comment. */
export type SourceLine = {
  /** From 1, in the source of the diagram. */
  readonly number: number
  /** Without blanks around it. */
  readonly text: string
}

/** What an author wrote into a diagram and an audience does not see. */
export type LeftOut = {
  /** As `SourceLine.number`. */
  readonly line: number
  /** As the author wrote it: the line, or what of it is not drawn. */
  readonly text: string
  /** What would have been drawn, for the end of a sentence. */
  readonly expected: string
}

/** Reads what follows the first line. */
export type DiagramReader = (lines: readonly SourceLine[]) => readonly LeftOut[]

export function leaveOut({ number, text }: SourceLine, expected: string, part: string = text): LeftOut {
  return { line: number, text: part, expected }
}
