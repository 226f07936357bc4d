import type { AssetGate } from '../model/asset.ts'
import type { DeckContent } from '../model/slide-content.ts'
import { FILM_TYPES, type FilmFormat, type NativeFilm } from '../pptx/native-presentation.ts'

/** The videos and sounds of a deck by address, one after the other: they are large. Absent is what PowerPoint could not play. */
export async function collectFilms(
  { slides }: DeckContent,
  gate: AssetGate,
): Promise<ReadonlyMap<string, NativeFilm>> {
  const urls = slides.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'raster' && item.plays !== undefined ? [item.plays] : [])),
  )
  const films = new Map<string, NativeFilm>()
  let room = MOST_BYTES
  for (const url of new Set(urls)) {
    const answer = await gate(url)
    if (!answer.ok) continue
    const { bytes, type } = answer.content
    const format = FORMATS.find((known) => FILM_TYPES[known] === type)
    if (format === undefined || bytes.length > room) continue
    room -= bytes.length
    films.set(url, { format, bytes })
  }
  return films
}

const FORMATS = Object.keys(FILM_TYPES) as FilmFormat[]

/** Of all films of a deck. 200 MB: the presentation is made in memory, and many a mail server and viewer takes no more. */
const MOST_BYTES = 200 * 1024 * 1024
