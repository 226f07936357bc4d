import type { DeckPage } from '../browser/deck-browser.ts'
import type { LayoutSnapshot } from '../model/layout-snapshot.ts'

/** Asks a page for the fonts that may not be there, and says which are not. */
export async function askForFonts(
  page: Pick<DeckPage, 'familiesOf'>,
  { doubtfulFonts = [], ...layout }: LayoutSnapshot,
): Promise<LayoutSnapshot> {
  if (doubtfulFonts.length === 0) return layout
  const drawn = await page.familiesOf(doubtfulFonts.map(({ element }) => element))
  const missingFonts = doubtfulFonts.flatMap(({ element: _, ...asked }, index) => {
    const [first, ...others] = (drawn[index] ?? []).map(({ name }) => name)
    if (
      first === undefined ||
      asked.families.some((family) => [first, ...others].some((name) => isSame(family, name)))
    )
      return []
    return [{ ...asked, drawn: first }]
  })
  return { ...layout, ...(missingFonts.length > 0 ? { missingFonts } : {}) }
}

/** `Inter Medium` is a face of `Inter`, and may be asked for as a family. */
function isSame(asked: string, drawn: string): boolean {
  const [one, other] = [asked.toLowerCase(), drawn.toLowerCase()]
  return one.startsWith(other) || other.startsWith(one)
}
