import type { Damaged } from './measure.ts'

export type LineCounts = { readonly all: number; readonly changed: readonly string[] }

/** Lines that were clean already, of documents with damaged ones: repairs never add lines or take any away. */
export function countCleanLines(documents: readonly Damaged[]): LineCounts {
  const lines = documents.flatMap(({ case: { input, expected }, repair }) => {
    const [before, truth, after] = [input, expected, repair.text].map((text) => text.split('\n')) as [
      string[],
      string[],
      string[],
    ]
    return before.flatMap((line, index) =>
      line === truth[index] && line !== '' ? [{ line, same: after[index] === line }] : [],
    )
  })
  return { all: lines.length, changed: lines.filter(({ same }) => !same).map(({ line }) => line) }
}
