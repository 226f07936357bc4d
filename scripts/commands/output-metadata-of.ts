import type { Deck } from '../model/deck.ts'
import type { RenderedDeck } from '../model/rendered-deck.ts'
import type { OutputMetadata } from '../output/output-metadata.ts'
import type { World } from './world.ts'

/** Properties of the files made from a deck. Dates only where somebody set them: the time of a build is in no output. */
export function outputMetadataOf(
  deck: Deck,
  rendered: RenderedDeck,
  { env }: Pick<World, 'env'>,
): OutputMetadata {
  const { author, description, keywords } = deck.metadata
  const seconds = Number(env.SOURCE_DATE_EPOCH || Number.NaN)
  return {
    title: rendered.title || deck.name,
    lang: rendered.lang,
    ...(author !== undefined && { author }),
    ...(description !== undefined && { description }),
    ...(keywords !== undefined && { keywords }),
    modified: Number.isFinite(seconds) ? new Date(seconds * 1000) : UNDATED,
  }
}

/** 1980-01-01: the earliest date that a zip archive can hold. */
const UNDATED = new Date(Date.UTC(1980, 0, 1))
