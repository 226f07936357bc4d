import type { ContentRun } from '../../model/content-text.ts'
import type { ContentItem, DeckContent } from '../../model/slide-content.ts'

/** What one font draws. */
export type FontText = {
  /** Codes of the letters. */
  readonly letters: ReadonlySet<number>
  /** Font size of most of them. */
  readonly size: number
}

/** What is set in each font of a deck, by its index; fonts without any text are absent. */
export function textOfFonts({ slides }: DeckContent): ReadonlyMap<number, FontText> {
  const letters = new Map<number, Set<number>>()
  const sizes = new Map<number, Map<number, number>>()
  for (const run of slides.flatMap(({ items }) => items.flatMap(runsOf))) {
    if (run.kind !== 'text') continue
    const known = letters.get(run.font) ?? new Set()
    for (const letter of run.text + run.text.toUpperCase()) known.add(letter.codePointAt(0) ?? 0)
    letters.set(run.font, known)
    const counts = sizes.get(run.font) ?? new Map()
    sizes.set(run.font, counts.set(run.size, (counts.get(run.size) ?? 0) + run.text.length))
  }
  return new Map(
    [...letters].map(([font, own]) => {
      const [most] = [...(sizes.get(font) ?? [])].sort(([a, m], [b, n]) => n - m || a - b)
      return [font, { letters: own, size: most?.[0] ?? 0 }]
    }),
  )
}

function runsOf(item: ContentItem): readonly ContentRun[] {
  if (item.kind === 'paragraph') return item.runs
  if (item.kind === 'code') return item.text.runs
  if (item.kind !== 'table') return []
  return item.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'cell' ? cell.paragraphs.flatMap(({ runs }) => runs) : [])),
  )
}
