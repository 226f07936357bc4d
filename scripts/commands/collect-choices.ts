import type { Run } from './load-run.ts'
import type { OpenChoice } from './reports.ts'

/** Every damaged spelling that has several readings, once, with all of its places. */
export function collectChoices(run: Run): readonly OpenChoice[] {
  const open = new Map<string, OpenChoice>()
  for (const { deck } of run.decks) {
    const lines = deck.original.split(/\r\n|\n|\r/)
    for (const { text, candidates, span } of deck.repair.ambiguous) {
      const { line, column } = span.start
      const place = { file: deck.file, line, column, context: lines[line - 1] ?? '' }
      const known = open.get(text)
      open.set(
        text,
        known ? { ...known, places: [...known.places, place] } : { text, candidates, places: [place] },
      )
    }
  }
  return [...open.values()]
}
