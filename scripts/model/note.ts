/** One line of the presenter's notes. */
export type NoteParagraph = {
  /** None: an empty line. */
  readonly runs: readonly NoteRun[]
  readonly list?: NoteItem
}

export type NoteRun = { readonly text: string; readonly bold?: true; readonly italic?: true }

export type NoteItem = {
  /** 0 is the outermost; at most 8. */
  readonly level: number
  /** A number: where its list begins to count. Absent: a further line of an item. */
  readonly marker?: 'bullet' | number
}
